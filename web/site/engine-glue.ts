/**
 * The glue that Emscripten writes around the engine, without what a page does not need: Node, fetching (the page does it
 * itself), and functions of more kinds than the engine has, which take a text or nothing and give a text or a value.
 */
import type { Change } from './changes.ts';

export const GLUE_CHANGES: readonly Change[] = [
  // A page and its workers are no Node, and are given the compiled code.
  ['var ENVIRONMENT_IS_NODE=', ';', ''],
  ['ENVIRONMENT_IS_NODE', 'false'],
  ['else if(ENVIRONMENT_IS_WEB||ENVIRONMENT_IS_WORKER){', '}else{}', ''],
  [
    'if(Module["instantiateWasm"]){try{return',
    'wasmBinaryFile??=',
    'return Module.instantiateWasm(info,receiveInstance);wasmBinaryFile??=',
  ],
  // It is ready when it is there: it waits for nothing else.
  ['addRunDependency("wasm-instantiate");'],
  ['addOnInit(wasmExports', 'start=(wasmExports'],
  ['removeRunDependency("wasm-instantiate");', 'start();readyPromiseResolve(Module);'],
  ['function createWasm(){', 'var start;function createWasm(){'],
  ['dependenciesFulfilled=function runCaller', 'run();moduleRtn', 'moduleRtn'],
  // Views of the memory that are used.
  [
    'Module["HEAP8"]=',
    'new Float64Array(b)',
    'HEAPU8=new Uint8Array(b);HEAPU32=new Uint32Array(b);HEAPF64=new Float64Array(b)',
  ],
  // Types are known before the first call, and misused by none.
  [
    'function sharedRegisterType(',
    'var GenericWireTypeSize',
    'function registerType(type,kind){registeredTypes[type]=kind}var GenericWireTypeSize',
  ],
  ['embind_init_charCodes();'],
  ['embind_charCodes[HEAPU8[c++]]', 'String.fromCharCode(HEAPU8[c++])'],
  ['BindingError=Module["BindingError"]=', 'init_emval();', 'init_emval();'],
  ['UnboundTypeError=Module["UnboundTypeError"]=', ';', ''],
  ['if(!handle){throwBindingError(', '}', ''],
  ['Module["count_emval_handles"]=count_emval_handles'],
  ['argPackAdvance:GenericWireTypeSize,readValueFromPointer:readPointer,destructorFunction:null'],
  [
    'var __embind_register_function=',
    'var __embind_register_integer=',
    `var __embind_register_function=(name,count,types,signature,invoker,target)=>{
const [answered,given]=heap32VectorToArray(count,types);
const call=getWasmTableEntry(invoker);
Module[readLatin1String(name).replace(/\\(.*/,"")]=text=>{
const wire=count>1?registeredTypes[given].toWireType(text):0;
const answer=registeredTypes[answered].fromWireType(call(target,wire));
if(wire)_free(wire);
return answer}};
var __embind_register_integer=`,
  ],
  [
    'var __embind_register_std_string=',
    'var __embind_register_std_wstring=',
    `var __embind_register_std_string=type=>registerType(type,{
fromWireType(wire){
const text=UTF8Decoder.decode(HEAPU8.subarray(wire+4,wire+4+HEAPU32[wire>>2]));
_free(wire);
return text},
toWireType(text){
const bytes=new TextEncoder().encode(text);
const wire=_malloc(5+bytes.length);
HEAPU32[wire>>2]=bytes.length;
HEAPU8.set(bytes,wire+4);
HEAPU8[wire+4+bytes.length]=0;
return wire}});
var __embind_register_std_wstring=`,
  ],
];
