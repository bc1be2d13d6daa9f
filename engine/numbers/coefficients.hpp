#pragma once

// Written by generate_coefficients.py; edit that.

namespace descent::elementary::coefficients {

inline constexpr double inverse_ln2 = 0x1.71547652b82fep+0;            ///< 1/ln 2
inline constexpr double ln2 = 0x1.62e42fefa39efp-1;                    ///< ln 2
inline constexpr double ln2_high = 0x1.62e42fefa4000p-1;               ///< ln 2, its first 41 bits
inline constexpr double ln2_low = -0x1.8432a1b0e2634p-43;              ///< ln 2, the rest
inline constexpr double ln2_short_high = 0x1.62e4300000000p-1;         ///< ln 2, its first 26 bits
inline constexpr double ln2_short_low = -0x1.05c610ca86c39p-29;        ///< ln 2, the rest
inline constexpr double inverse_ln2_head = 0x1.71547652b82fep+0;       ///< nearest double
inline constexpr double inverse_ln2_tail = 0x1.777d0ffda0d24p-56;      ///< the rest
inline constexpr double inverse_ln10_head = 0x1.bcb7b1526e50ep-2;      ///< nearest double
inline constexpr double inverse_ln10_tail = 0x1.95355baaafad3p-57;     ///< the rest
inline constexpr double two_over_pi_double = 0x1.45f306dc9c883p-1;     ///< 2/pi
inline constexpr double half_pi_1 = 0x1.921fb54400000p+0;              ///< pi/2, its first 33 bits
inline constexpr double half_pi_2 = 0x1.0b4611a600000p-34;             ///< pi/2, its next 33 bits
inline constexpr double half_pi_3 = 0x1.3198a2e037073p-69;             ///< pi/2, the rest
inline constexpr double half_pi = 0x1.921fb54442d18p+0;                ///< pi/2, nearest double
inline constexpr double half_pi_tail = 0x1.1a62633145c07p-54;          ///< pi/2, the rest
inline constexpr double inverse_sqrt_pi = 0x1.20dd750429b6dp-1;        ///< 1/sqrt(pi)
inline constexpr double inverse_sqrt_pi_tail = 0x1.1ae3a914fed80p-57;  ///< the rest

/// atan(1/2), atan(1), atan(3/2), pi/2: nearest double and the rest.
inline constexpr double arctangent_at[4][2] = {
    {0x1.dac670561bb4fp-2, 0x1.a2b7f222f65e2p-56},
    {0x1.921fb54442d18p-1, 0x1.1a62633145c07p-55},
    {0x1.f730bd281f69bp-1, 0x1.007887af0cbbdp-56},
    {0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54},
};

/// (exp(r) - 1 - r - r^2/2) / r^3 in r.
inline constexpr double exponential[] = {
    0x1.5555555555556p-3,  0x1.5555555555555p-5,  0x1.11111111109b5p-7,  0x1.6c16c16c167e2p-10,
    0x1.a01a01a7c2f83p-13, 0x1.a01a01a47a5ddp-16, 0x1.71de0db2d67a1p-19, 0x1.27e4e1f70fc4ep-22,
    0x1.af389f1c678b1p-26, 0x1.1f66d9746ca33p-29,
};

/// (log((1+s)/(1-s)) - 2s) / s^3 in z = s^2.
inline constexpr double logarithm[] = {
    0x1.5555555555558p-1, 0x1.999999999528dp-2, 0x1.2492492dfabd8p-2, 0x1.c71c62d972097p-3,
    0x1.7462b81922cc6p-3, 0x1.39fdee717f051p-3, 0x1.2b5dcaa328dabp-3,
};

/// (log(1+r) - r + r^2/2) / r^3 in r, after the table.
inline constexpr double logarithm_tail[] = {
    0x1.5555555555557p-2,  -0x1.0000000000001p-2, 0x1.99999997f7f11p-3,
    -0x1.55555553dd70dp-3, 0x1.2494b1b89fc24p-3,  -0x1.00022aebb6cfep-3,
};

/// (sin(r) - r) / r^3 in z = r^2.
inline constexpr double sine[] = {
    -0x1.5555555555555p-3, 0x1.1111111110bb2p-7,   -0x1.a01a019e83aa8p-13,
    0x1.71de3796898c8p-19, -0x1.ae600b022d198p-26, 0x1.5e0b19c752b8ep-33,
};

/// (cos(r) - 1 + r^2/2) / r^4 in z = r^2.
inline constexpr double cosine[] = {
    0x1.5555555555555p-5,   -0x1.6c16c16c16967p-10, 0x1.a01a019f4eafdp-16,
    -0x1.27e4fa17d9c81p-22, 0x1.1eeb68e8f6cdfp-29,  -0x1.907da33638fbcp-37,
};

/// (asin(r) - r) / r^3 in z = r^2.
inline constexpr double arcsine[] = {
    0x1.5555555555555p-3, 0x1.333333333332dp-4,  0x1.6db6db6db7c7fp-5, 0x1.f1c71c70ee54ap-6,
    0x1.6e8ba31c9dc09p-6, 0x1.1c4ebd7735bf2p-6,  0x1.c99afe79266f3p-7, 0x1.7a70c2a695fe0p-7,
    0x1.40e38d543d8d2p-7, 0x1.0a9849ba5937fp-7,  0x1.2031dbbbbad45p-7, 0x1.8f5a75293b096p-12,
    0x1.7184808eff5eep-6, -0x1.898d77b6dddb2p-6, 0x1.f74bdb0d4b5bep-6,
};

/// (atan(r) - r) / r^3 in z = r^2.
inline constexpr double arctangent[] = {
    -0x1.5555555555555p-2, 0x1.999999999998fp-3, -0x1.24924924918dap-3, 0x1.c71c71c6734d0p-4,
    -0x1.745d171e17004p-4, 0x1.3b13aba9355c0p-4, -0x1.1110904178f8fp-4, 0x1.e1d233ed77442p-5,
    -0x1.ae7fd9a52a075p-5, 0x1.812bcfc86b90cp-5, -0x1.4abbfdd2be694p-5, 0x1.ddd7373373f00p-6,
    -0x1.99ef465843f9bp-7,
};

/// (sinh(r) - r) / r^3 in z = r^2.
inline constexpr double hyperbolic_sine[] = {
    0x1.5555555555555p-3,  0x1.1111111111111p-7,  0x1.a01a01a01a02dp-13, 0x1.71de3a5565297p-19,
    0x1.ae6456a8f8a26p-26, 0x1.6123e71bcf409p-33, 0x1.afe2527aaba13p-41,
};

/// erf(r)/r - 1 in z = r^2.
inline constexpr double error[] = {
    0x1.06eba8214db69p-3,  -0x1.812746b0379e7p-2,  0x1.ce2f21a042bd7p-4,  -0x1.b82ce3128869cp-6,
    0x1.565bcd0e58bc1p-8,  -0x1.c02db3fb5b665p-11, 0x1.f9a32619a5c25p-14, -0x1.f4d2415d03c77p-17,
    0x1.b9e493c293067p-20, -0x1.5f5419f85f235p-23, 0x1.fa4d27ef22c11p-27, -0x1.41f0dfafe1e18p-30,
    0x1.23717940f8a9ap-34,
};

/// (x exp(x^2) erfc(x) - 1/sqrt(pi)) / w in w = 1/x^2.
inline constexpr double error_far[] = {
    -0x1.20dd750429b6cp-2,  0x1.b14c2f863d5a2p-2,  -0x1.0ecf9db22d615p+0,  0x1.d9eb52106c742p+1,
    -0x1.0a9418f4ff42dp+4,  0x1.6e80271083387p+6,  -0x1.292ff51dbe9f0p+9,  0x1.118cc769b1017p+12,
    -0x1.06ecb4211f5d7p+15, 0x1.b3dd370b579bdp+17, -0x1.a2f540eee3145p+19,
};

/// exp(c^2) erfc(c), high and low part, at the middles c = (2i + 3)/4.
inline constexpr double scaled_erfc_middle[11][2] = {
    {0x1.038d54ea3d834p-1, -0x1.ec2134d851665p-55}, {0x1.78a692138767ap-2, 0x1.4797400f19192p-63},
    {0x1.23cfc2f1dc7e0p-2, 0x1.3b1040eb318c2p-57},  {0x1.d94446d627932p-3, -0x1.a8198a8216449p-58},
    {0x1.8c9eb68ff27d7p-3, -0x1.bb4e763c64a35p-57}, {0x1.54a7a08d4bb45p-3, -0x1.6a0d91336bdc9p-61},
    {0x1.2a2af19c14930p-3, -0x1.fa04a06a33f29p-57}, {0x1.08e62ce8c89adp-3, -0x1.dc926b221fa47p-57},
    {0x1.dc603a3e77e9bp-4, -0x1.d4e9c037b2163p-59}, {0x1.b096face146fep-4, 0x1.97cf1d947d704p-59},
    {0x1.8c14049cd551ep-4, -0x1.060a6f657761dp-59},
};

/// (exp(x^2) erfc(x) - the value at the middle c) / (x - c) in x - c, for |x - c| <= 1/4.
inline constexpr double scaled_erfc[11][15] = {
    {-0x1.78cdd551ee51ap-2, 0x1.d90093ae10928p-3, -0x1.09e77d40e0239p-3, 0x1.1192f5bd6873cp-4,
     -0x1.054d68295b21dp-5, 0x1.d43a7c7a7c0fap-7, -0x1.8c97dd4eb19c4p-8, 0x1.3f818962c9a60p-9,
     -0x1.ec0cf4c428eb2p-11, 0x1.6b984c0138dd8p-12, -0x1.02b17333ec993p-13, 0x1.635d5fe5fc73cp-15,
     -0x1.d8a237d96f6d1p-17, 0x1.37d7863ebade2p-18, -0x1.867fe9fd07b55p-20},
    {-0x1.abaacdbfa8b07p-3, 0x1.b56f45eef7e58p-4, -0x1.9b635ac624ad5p-5, 0x1.68a25a6641f0fp-6,
     -0x1.299636d6c5889p-7, 0x1.d1b695aac3b75p-9, -0x1.5b8bc94c660f5p-10, 0x1.f0fe6fa38ae29p-12,
     -0x1.55c07d189a614p-13, 0x1.c5704c211f94ap-15, -0x1.22fc4cdeebfd9p-16, 0x1.6a0a03aa8bdd0p-18,
     -0x1.b5ac457786248p-20, 0x1.06619375fc922p-21, -0x1.2c9ab5180fab7p-23},
    {-0x1.0c3d538446447p-3, 0x1.c8d0cef0f810dp-5, -0x1.6cb52fe48945fp-6, 0x1.13648a11ffe6ep-7,
     -0x1.8bf716a8eabe8p-9, 0x1.106bd5c044de2p-10, -0x1.6838884ab8650p-12, 0x1.cb4c687663b55p-14,
     -0x1.1b2912c9466bap-15, 0x1.5273fcedd6c81p-17, -0x1.88fb395b030a4p-19, 0x1.bc0384dfab0dap-21,
     -0x1.e9111e65d441fp-23, 0x1.0b240c0b45ac3p-24, -0x1.1889d31af08b1p-26},
    {-0x1.6a70d2bb37411p-4, 0x1.0615670e25a7bp-5, -0x1.6883f9919a17ap-7, 0x1.da595561f7d31p-9,
     -0x1.2bd251bb2f028p-10, 0x1.6d7743d3b35a3p-12, -0x1.aed7ebc99ef81p-14, 0x1.ec773cc51b889p-16,
     -0x1.117a666284562p-17, 0x1.27af477cc6335p-19, -0x1.37b9aa47655d9p-21, 0x1.40e119faabcc4p-23,
     -0x1.42f88517960b1p-25, 0x1.428297084d79cp-27, -0x1.372e572d6dceap-29},
    {-0x1.0305781330099p-4, 0x1.43b98bac83823p-6, -0x1.84e9ab30e6ab3p-8, 0x1.c2c72fd72763dp-10,
     -0x1.f99e41ecb0903p-12, 0x1.131bb16125983p-13, -0x1.2312b2596793fp-15, 0x1.2bfb5b0d83f91p-17,
     -0x1.2da329c384df5p-19, 0x1.2856fda52a137p-21, -0x1.1ccf9decb1f83p-23, 0x1.0c1223e921938p-25,
     -0x1.eec0ab5912168p-28, 0x1.c52907556b237p-30, -0x1.92d5756f6e45ep-32},
    {-0x1.82a8522b868a1p-5, 0x1.a7eddc9ee6425p-7, -0x1.c24b49c47a2c4p-9, 0x1.d085857a17f32p-11,
     -0x1.d25ebba1c4911p-13, 0x1.c882f02381739p-15, -0x1.b45d025fa28eep-17, 0x1.97dd78d660966p-19,
     -0x1.753cab576ff82p-21, 0x1.4ec0940662f33p-23, -0x1.268c3de701725p-25, 0x1.fcf360e689c4dp-28,
     -0x1.b01f3ea66eba0p-30, 0x1.6c5a759d1a00ap-32, -0x1.2b4a36177b344p-34},
    {-0x1.2aa6503acda11p-5, 0x1.22f0664f3cbf9p-7, -0x1.1434ae05873abp-9, 0x1.fff032a0df889p-12,
     -0x1.cfcdea1b1f551p-14, 0x1.9b50d0d260eb3p-16, -0x1.65778aad395a3p-18, 0x1.30c2fb3f99919p-20,
     -0x1.fe3e32b365816p-23, 0x1.a3bee4ac74431p-25, -0x1.5395121004a74p-27, 0x1.0e5ba114e575cp-29,
     -0x1.a7ef407835c51p-32, 0x1.4a426fe27ac1ep-34, -0x1.f6eb098ad1771p-37},
    {-0x1.da39533524970p-6, 0x1.9ef71691a5520p-8, -0x1.6373226edf541p-10, 0x1.2a660fdec0456p-12,
     -0x1.eb88e0e8f3b82p-15, 0x1.8d8e59754882bp-17, -0x1.3c07763867d4bp-19, 0x1.ee335eca89071p-22,
     -0x1.7c568d3d5ff9dp-24, 0x1.204ae968aa9f8p-26, -0x1.aeb423bcd685fp-29, 0x1.3d39fcdc6ed4dp-31,
     -0x1.cd00768b14333p-34, 0x1.4d050d36e393bp-36, -0x1.d78aa4275e17bp-39},
    {-0x1.81149bc4a104bp-6, 0x1.317c144f8b419p-8, -0x1.dc1af883a33c8p-11, 0x1.6cc10c16255a3p-13,
     -0x1.12f1743bc5a27p-15, 0x1.9818c0a1c711dp-18, -0x1.2a625a21faf04p-20, 0x1.ae1faccb45a28p-23,
     -0x1.31c3e04160f70p-25, 0x1.acfa109c05a4fp-28, -0x1.2913cad9260b1p-30, 0x1.96613e60ba274p-33,
     -0x1.12a167a45d0b1p-35, 0x1.71383b4932a30p-38, -0x1.e7a30297a1ad3p-41},
    {-0x1.3e981b3b13590p-6, 0x1.cdeae21161624p-9, -0x1.49d492a39eb5fp-11, 0x1.d03e19aa11379p-14,
     -0x1.4230e3ccf878fp-16, 0x1.b93f4735cbb60p-19, -0x1.2a4352eaabd12p-21, 0x1.8e37530e3f1a6p-24,
     -0x1.06a3ad973dc94p-26, 0x1.566994f26eea1p-29, -0x1.b961a4393de85p-32, 0x1.195c6eae942f4p-34,
     -0x1.62e6ce0621237p-37, 0x1.bd80aa69d7358p-40, -0x1.133dc3e64b542p-42},
    {-0x1.0bc46cdc18fe6p-6, 0x1.6535040e2c85ap-9, -0x1.d662fda6d50f5p-12, 0x1.31dddbe43629fp-14,
     -0x1.8900e0bd28f2ep-17, 0x1.f31a325aba4a0p-20, -0x1.395be06d4084bp-22, 0x1.8530fded61bd9p-25,
     -0x1.de425424fd091p-28, 0x1.22d53cac2fcd2p-30, -0x1.5e2d6469d80f0p-33, 0x1.a185759acd427p-36,
     -0x1.ed196e8f0bc57p-39, 0x1.21e695b5523e4p-41, -0x1.501f18d9a3ff9p-44},
};

}  // namespace descent::elementary::coefficients
