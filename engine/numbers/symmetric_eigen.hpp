#pragma once

#include <vector>

namespace descent {

/// Eigenvalues and eigenvectors of a symmetric matrix.
struct SymmetricEigen {
  std::vector<double> values;   ///< Ascending, n numbers.
  std::vector<double> vectors;  ///< n × n, row by row: vectors[i * n + j] is component i of the
                                ///< unit eigenvector of values[j]; its largest component is > 0.
};

/// Cyclic Jacobi (Golub and Van Loan, Matrix Computations, 4th ed., section 8.5): rotations in a
/// fixed order and no blocking, hence the same bits everywhere, and small eigenvalues of matrices
/// that are scaled unevenly come out with more digits than from a tridiagonal reduction. O(n³) a
/// sweep; meant for n up to a few hundred.
/// `matrix` holds n × n numbers, row by row; only the upper triangle is read. A matrix with an
/// entry that is not finite gives NaN everywhere.
SymmetricEigen symmetric_eigen(const double* matrix, int n);

/// The same on memory of the caller, without sorting, scaling or allocating: `matrix` (n × n, both
/// triangles filled) becomes diagonal and holds the eigenvalues there, in no order; column j of
/// `vectors` (n × n, overwritten) is the unit eigenvector of entry j. All entries must be finite.
void diagonalise(double* matrix, double* vectors, int n);

}  // namespace descent
