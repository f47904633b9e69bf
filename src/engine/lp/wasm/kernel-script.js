// Written by `npm run kernel` from assembly/ 1ff68556a9b5601dc01bea935106e354, as c2810b8f4b9b5164963de0f6281ebb56.
var bufferView;

  var scratchBuffer = new ArrayBuffer(16);
  var i32ScratchView = new Int32Array(scratchBuffer);
  var f32ScratchView = new Float32Array(scratchBuffer);
  var f64ScratchView = new Float64Array(scratchBuffer);
  
  function wasm2js_scratch_load_i32(index) {
    return i32ScratchView[index];
  }
      
  function wasm2js_scratch_store_i32(index, value) {
    i32ScratchView[index] = value;
  }
      
  function wasm2js_scratch_load_f64() {
    return f64ScratchView[0];
  }
      
  function wasm2js_scratch_store_f64(value) {
    f64ScratchView[0] = value;
  }
      
function asmFunc(imports) {
 var env = imports.env;
 var memory = env.memory;
 var buffer = memory.buffer;
 memory.grow = __wasm_memory_grow;
 var HEAP8 = new Int8Array(buffer);
 var HEAP16 = new Int16Array(buffer);
 var HEAP32 = new Int32Array(buffer);
 var HEAPU8 = new Uint8Array(buffer);
 var HEAPU16 = new Uint16Array(buffer);
 var HEAPU32 = new Uint32Array(buffer);
 var HEAPF32 = new Float32Array(buffer);
 var HEAPF64 = new Float64Array(buffer);
 var Math_imul = Math.imul;
 var Math_fround = Math.fround;
 var Math_abs = Math.abs;
 var Math_clz32 = Math.clz32;
 var Math_min = Math.min;
 var Math_max = Math.max;
 var Math_floor = Math.floor;
 var Math_ceil = Math.ceil;
 var Math_trunc = Math.trunc;
 var Math_sqrt = Math.sqrt;
 var global$0 = 0;
 var global$1 = 0;
 var global$2 = 0;
 var global$3 = 0;
 var global$4 = 0;
 var global$5 = 0;
 var global$6 = 0;
 var global$7 = 0;
 var global$8 = 0;
 var global$9 = 0;
 var global$10 = 0;
 var global$11 = 0;
 var global$12 = 0;
 var global$13 = 0;
 var global$14 = 0;
 var global$15 = 0;
 var global$16 = 0;
 var global$17 = 0;
 var global$18 = 0;
 var global$19 = 0.0;
 var global$20 = 0;
 var global$21 = 0;
 var global$22 = 0;
 var global$23 = 0;
 var global$24 = 0.0;
 var global$25 = 0;
 var global$26 = 0;
 var global$27 = 0;
 var global$28 = 0;
 var global$29 = 1;
 var global$30 = 0.0;
 var global$31 = 0;
 var global$32 = 0;
 var global$33 = Infinity;
 var global$34 = 0;
 var global$35 = 0;
 var global$36 = 0;
 var global$37 = 0;
 var global$38 = 1;
 var global$39 = 0.0;
 var global$40 = 0;
 var global$41 = 0;
 var global$42 = -1;
 var global$43 = 0;
 var global$44 = 0;
 var global$45 = 0;
 var global$46 = 0.0;
 var global$47 = -1;
 var global$48 = 1;
 var global$49 = 0.0;
 var global$50 = 1.0;
 var global$51 = 0;
 var global$52 = 0;
 var global$53 = -1;
 var global$54 = 0;
 var global$55 = 0;
 var global$56 = -1;
 var global$57 = 0.0;
 var global$58 = 0.0;
 var global$59 = -1;
 var global$60 = 1.0;
 var global$61 = 0;
 var global$62 = 0;
 var global$63 = 0;
 var global$64 = -1;
 var global$65 = 0;
 var global$66 = 0;
 var global$67 = 0;
 var global$68 = 0;
 var global$69 = 0.0;
 var global$70 = 0;
 var global$71 = 0;
 var global$72 = 0;
 var global$73 = 0;
 var global$74 = -1;
 var global$75 = 0;
 var global$76 = 0;
 var global$77 = 0;
 var global$78 = 0;
 var global$79 = 0;
 var global$80 = 0;
 var global$81 = 0;
 var global$82 = -1;
 var global$83 = 0.0;
 var global$84 = 0;
 var global$85 = -1;
 var global$86 = 1.0;
 var global$87 = 0;
 var global$88 = 0;
 var global$89 = 0;
 var global$90 = 0;
 var global$91 = 0;
 var global$92 = 0;
 var global$93 = 0;
 var global$94 = 0;
 var global$95 = 0;
 var global$96 = 0;
 var global$97 = 0;
 var global$98 = 0;
 var global$99 = 0.0;
 var global$100 = 0;
 var global$101 = 0;
 var global$102 = 0.0;
 var global$103 = 0.0;
 function $0() {
  var $0_1 = 0, $1_1 = 0, $2_1 = 0, $3_1 = 0, $4_1 = 0, $5_1 = 0, $6_1 = 0.0, $7_1 = 0, $8_1 = 0;
  $0_1 = global$6;
  $4_1 = global$43;
  $2_1 = global$0;
  while (1) {
   if (($1_1 | 0) < ($2_1 | 0)) {
    $5_1 = $1_1 << 3;
    HEAPF64[$5_1 + $0_1 >> 3] = HEAPF64[$4_1 + $5_1 >> 3];
    $1_1 = $1_1 + 1 | 0;
    continue;
   }
   break;
  };
  $1_1 = 0;
  if (global$13) {
   $4_1 = global$6;
   while (1) {
    if ((global$3 | 0) > ($1_1 | 0)) {
     if (HEAPU8[global$8 + $1_1 | 0]) {
      $0_1 = 0;
      while (1) {
       if ((global$0 | 0) > ($0_1 | 0)) {
        $2_1 = $4_1 + ($0_1 << 3) | 0;
        HEAPF64[$2_1 >> 3] = HEAPF64[$2_1 >> 3] + -HEAPF64[global$11 + (Math_imul(global$0, $1_1) + $0_1 << 3) >> 3] * HEAPF64[global$7 + ($1_1 << 3) >> 3];
        $0_1 = $0_1 + 1 | 0;
        continue;
       }
       break;
      };
     }
     $1_1 = $1_1 + 1 | 0;
     continue;
    }
    break;
   };
  }
  $4_1 = global$6;
  $2_1 = global$10;
  $1_1 = 0;
  while (1) {
   if ((global$0 | 0) > ($1_1 | 0)) {
    $6_1 = 0.0;
    $5_1 = global$4 + (Math_imul(global$0, $1_1) << 3) | 0;
    $0_1 = 0;
    while (1) {
     if ((global$0 | 0) > ($0_1 | 0)) {
      $7_1 = $0_1 << 3;
      $6_1 = $6_1 + HEAPF64[$7_1 + $5_1 >> 3] * HEAPF64[$4_1 + $7_1 >> 3];
      $0_1 = $0_1 + 1 | 0;
      continue;
     }
     break;
    };
    HEAPF64[$2_1 + ($1_1 << 3) >> 3] = $6_1;
    $1_1 = $1_1 + 1 | 0;
    continue;
   }
   break;
  };
  $1_1 = global$5;
  $0_1 = global$0;
  while (1) {
   if (($0_1 | 0) > ($3_1 | 0)) {
    HEAPF64[$1_1 + ($3_1 << 3) >> 3] = 0;
    $3_1 = $3_1 + 1 | 0;
    continue;
   }
   break;
  };
  $4_1 = global$25;
  $0_1 = 0;
  while (1) {
   if ((global$0 | 0) > ($0_1 | 0)) {
    $6_1 = HEAPF64[$4_1 + ($0_1 << 3) >> 3];
    if ($6_1 != 0.0) {
     $2_1 = global$4 + (Math_imul(global$0, $0_1) << 3) | 0;
     $5_1 = global$0;
     $3_1 = 0;
     while (1) {
      if (($3_1 | 0) < ($5_1 | 0)) {
       $7_1 = $3_1 << 3;
       $8_1 = $1_1 + $7_1 | 0;
       HEAPF64[$8_1 >> 3] = HEAPF64[$8_1 >> 3] + $6_1 * HEAPF64[$2_1 + $7_1 >> 3];
       $3_1 = $3_1 + 1 | 0;
       continue;
      }
      break;
     };
    }
    $0_1 = $0_1 + 1 | 0;
    continue;
   }
   break;
  };
  global$20 = 0;
 }
 
 function $1() {
  var $0_1 = 0, $1_1 = 0, $2_1 = 0, $3_1 = 0.0, $4_1 = 0, $5_1 = 0, $6_1 = 0, $7_1 = 0.0, $8_1 = 0, $9_1 = 0, $10_1 = 0;
  while (1) {
   if ((global$0 | 0) > ($0_1 | 0)) {
    $2_1 = 0;
    while (1) {
     if ((global$0 | 0) > ($2_1 | 0)) {
      HEAPF64[global$4 + (Math_imul(global$0, $2_1) + $0_1 << 3) >> 3] = HEAPF64[global$41 + ($1_1 << 3) >> 3];
      $2_1 = $2_1 + 1 | 0;
      $1_1 = $1_1 + 1 | 0;
      continue;
     }
     break;
    };
    $0_1 = $0_1 + 1 | 0;
    continue;
   }
   break;
  };
  $2_1 = 0;
  while (1) {
   if ((global$0 | 0) > ($2_1 | 0)) {
    $0_1 = $2_1;
    $3_1 = Math_abs(HEAPF64[global$4 + ($0_1 + Math_imul(global$0, $0_1) << 3) >> 3]);
    $1_1 = $0_1 + 1 | 0;
    while (1) {
     if ((global$0 | 0) > ($1_1 | 0)) {
      $7_1 = Math_abs(HEAPF64[global$4 + (Math_imul(global$0, $1_1) + $2_1 << 3) >> 3]);
      if ($7_1 > $3_1) {
       $3_1 = $7_1;
       $0_1 = $1_1;
      }
      $1_1 = $1_1 + 1 | 0;
      continue;
     }
     break;
    };
    if ($3_1 < 1.0e-13) {
     return 0
    }
    HEAP32[global$78 + ($2_1 << 2) >> 2] = $0_1;
    $5_1 = Math_imul(global$0, $2_1);
    if (($0_1 | 0) != ($2_1 | 0)) {
     $1_1 = 0;
     $0_1 = Math_imul(global$0, $0_1);
     while (1) {
      if ((global$0 | 0) > ($1_1 | 0)) {
       $4_1 = global$4 + ($1_1 + $5_1 << 3) | 0;
       $3_1 = HEAPF64[$4_1 >> 3];
       $6_1 = $4_1;
       $4_1 = global$4 + ($0_1 + $1_1 << 3) | 0;
       HEAPF64[$6_1 >> 3] = HEAPF64[$4_1 >> 3];
       HEAPF64[$4_1 >> 3] = $3_1;
       $1_1 = $1_1 + 1 | 0;
       continue;
      }
      break;
     };
    }
    $0_1 = global$4 + ($2_1 + $5_1 << 3) | 0;
    $3_1 = 1.0 / HEAPF64[$0_1 >> 3];
    HEAPF64[$0_1 >> 3] = 1;
    $0_1 = 0;
    while (1) {
     if ((global$0 | 0) > ($0_1 | 0)) {
      $1_1 = global$4 + ($0_1 + $5_1 << 3) | 0;
      HEAPF64[$1_1 >> 3] = HEAPF64[$1_1 >> 3] * $3_1;
      $0_1 = $0_1 + 1 | 0;
      continue;
     }
     break;
    };
    $0_1 = 0;
    while (1) {
     if ((global$0 | 0) > ($0_1 | 0)) {
      $4_1 = Math_imul(global$0, $0_1);
      $1_1 = global$4 + ($4_1 + $2_1 << 3) | 0;
      $3_1 = HEAPF64[$1_1 >> 3];
      if (!(($0_1 | 0) == ($2_1 | 0) | $3_1 == 0.0)) {
       HEAPF64[$1_1 >> 3] = 0;
       $1_1 = 0;
       $4_1 = global$4 + ($4_1 << 3) | 0;
       $9_1 = global$4 + ($5_1 << 3) | 0;
       $3_1 = -$3_1;
       $10_1 = global$0;
       while (1) {
        if (($1_1 | 0) < ($10_1 | 0)) {
         $6_1 = $1_1 << 3;
         $8_1 = $4_1 + $6_1 | 0;
         HEAPF64[$8_1 >> 3] = HEAPF64[$8_1 >> 3] + $3_1 * HEAPF64[$9_1 + $6_1 >> 3];
         $1_1 = $1_1 + 1 | 0;
         continue;
        }
        break;
       };
      }
      $0_1 = $0_1 + 1 | 0;
      continue;
     }
     break;
    };
    $2_1 = $2_1 + 1 | 0;
    continue;
   }
   break;
  };
  $0_1 = global$0 - 1 | 0;
  while (1) {
   if (($0_1 | 0) >= 0) {
    $1_1 = HEAP32[global$78 + ($0_1 << 2) >> 2];
    if (($1_1 | 0) != ($0_1 | 0)) {
     $2_1 = 0;
     while (1) {
      if ((Math_imul(global$0, global$0) | 0) > ($2_1 | 0)) {
       $5_1 = global$4 + ($0_1 + $2_1 << 3) | 0;
       $3_1 = HEAPF64[$5_1 >> 3];
       $4_1 = $5_1;
       $5_1 = global$4 + ($1_1 + $2_1 << 3) | 0;
       HEAPF64[$4_1 >> 3] = HEAPF64[$5_1 >> 3];
       HEAPF64[$5_1 >> 3] = $3_1;
       $2_1 = global$0 + $2_1 | 0;
       continue;
      }
      break;
     };
    }
    $0_1 = $0_1 - 1 | 0;
    continue;
   }
   break;
  };
  global$31 = 0;
  return 1;
 }
 
 function $2($0_1, $1_1) {
  var $2_1 = 0, $3_1 = 0, $4_1 = 0;
  if ((global$2 | 0) > ($0_1 | 0)) {
   while (1) {
    if ((global$9 | 0) > ($2_1 | 0)) {
     HEAPF64[($2_1 << 3) + $1_1 >> 3] = HEAPF64[global$35 + (Math_imul(global$15, $2_1) + $0_1 << 3) >> 3];
     $2_1 = $2_1 + 1 | 0;
     continue;
    }
    break;
   };
   $0_1 = global$9;
   while (1) {
    if ((global$0 | 0) > ($0_1 | 0)) {
     HEAPF64[($0_1 << 3) + $1_1 >> 3] = 0;
     $0_1 = $0_1 + 1 | 0;
     continue;
    }
    break;
   };
  } else {
   if ((global$2 + global$3 | 0) > ($0_1 | 0)) {
    $0_1 = global$11 + (Math_imul(global$0, $0_1 - global$2 | 0) << 3) | 0;
    $3_1 = global$0;
    while (1) {
     if (($2_1 | 0) < ($3_1 | 0)) {
      $4_1 = $2_1 << 3;
      HEAPF64[$4_1 + $1_1 >> 3] = HEAPF64[$0_1 + $4_1 >> 3];
      $2_1 = $2_1 + 1 | 0;
      continue;
     }
     break;
    };
   } else {
    $3_1 = global$0;
    while (1) {
     if (($2_1 | 0) < ($3_1 | 0)) {
      HEAPF64[($2_1 << 3) + $1_1 >> 3] = 0;
      $2_1 = $2_1 + 1 | 0;
      continue;
     }
     break;
    };
    $0_1 = ($0_1 - global$2 | 0) - global$3 << 3;
    HEAPF64[$0_1 + $1_1 >> 3] = HEAPF64[$0_1 + global$65 >> 3];
   }
  }
 }
 
 function $3() {
  var $0_1 = 0, $1_1 = 0, $2_1 = 0.0, $3_1 = 0, $4_1 = 0.0, $5_1 = 0.0, $6_1 = 0.0, $7_1 = 0.0, $8_1 = 0, $9_1 = 0.0, $10_1 = 0, $11_1 = 0.0;
  global$49 = 1.0e-11;
  $4_1 = $11();
  block : {
   if ($4_1 <= 1.0e-10) {
    break block
   }
   $0_1 = global$6;
   $3_1 = global$17;
   $8_1 = global$0;
   while (1) {
    if (($1_1 | 0) < ($8_1 | 0)) {
     $10_1 = $1_1 << 3;
     HEAPF64[$10_1 + $0_1 >> 3] = HEAPF64[$3_1 + $10_1 >> 3];
     $1_1 = $1_1 + 1 | 0;
     continue;
    }
    break;
   };
   $1_1 = 0;
   if (global$13) {
    $3_1 = global$6;
    while (1) {
     if ((global$3 | 0) > ($1_1 | 0)) {
      if (HEAPU8[global$8 + $1_1 | 0]) {
       $0_1 = 0;
       while (1) {
        if ((global$0 | 0) > ($0_1 | 0)) {
         $8_1 = $3_1 + ($0_1 << 3) | 0;
         HEAPF64[$8_1 >> 3] = HEAPF64[$8_1 >> 3] + -HEAPF64[global$11 + (Math_imul(global$0, $1_1) + $0_1 << 3) >> 3] * HEAPF64[global$7 + ($1_1 << 3) >> 3];
         $0_1 = $0_1 + 1 | 0;
         continue;
        }
        break;
       };
      }
      $1_1 = $1_1 + 1 | 0;
      continue;
     }
     break;
    };
   }
   $0_1 = 0;
   $1_1 = 0;
   while (1) {
    if ((global$0 | 0) > ($0_1 | 0)) {
     $2_1 = 0.0;
     $3_1 = 0;
     while (1) {
      if ((global$0 | 0) > ($3_1 | 0)) {
       $2_1 = $2_1 + Math_abs(HEAPF64[global$4 + ($1_1 << 3) >> 3] * HEAPF64[global$6 + ($3_1 << 3) >> 3]);
       $3_1 = $3_1 + 1 | 0;
       $1_1 = $1_1 + 1 | 0;
       continue;
      }
      break;
     };
     $3_1 = global$10 + ($0_1 << 3) | 0;
     if (Math_abs(HEAPF64[$3_1 >> 3]) <= $2_1 * 5.6843418860808015e-14) {
      HEAPF64[$3_1 >> 3] = 0
     }
     $0_1 = $0_1 + 1 | 0;
     continue;
    }
    break;
   };
   $4_1 = $11();
   if ($4_1 <= 1.0e-10) {
    break block
   }
   global$49 = 0.0;
   $2_1 = $11();
   if ($2_1 < $4_1) {
    $0_1 = 0;
    while (1) {
     if ((global$0 | 0) > ($0_1 | 0)) {
      if ((global$2 | 0) <= HEAP32[global$18 + ($0_1 << 2) >> 2]) {
       $1_1 = 1
      } else {
       $1_1 = HEAPF64[global$10 + ($0_1 << 3) >> 3] > 1.0e-11
      }
      if (!$1_1) {
       $1_1 = 1;
       $3_1 = 0;
       while (1) {
        if ((global$0 | 0) > ($3_1 | 0)) {
         $1_1 = Math_abs(HEAPF64[global$41 + (Math_imul(global$0, $0_1) + $3_1 << 3) >> 3] * HEAPF64[global$10 + ($0_1 << 3) >> 3]) > HEAPF64[global$28 + ($3_1 << 3) >> 3] * 5.6843418860808015e-14 ? 0 : $1_1;
         $3_1 = $3_1 + 1 | 0;
         continue;
        }
        break;
       };
       if ($1_1) {
        HEAPF64[global$10 + ($0_1 << 3) >> 3] = 0
       }
      }
      $0_1 = $0_1 + 1 | 0;
      continue;
     }
     break;
    };
    $4_1 = $2_1;
    break block;
   }
   global$49 = 1.0e-11;
  }
  $2_1 = 0.0;
  $1_1 = 0;
  while (1) {
   if ((global$0 | 0) > ($1_1 | 0)) {
    $0_1 = $1_1 << 3;
    $2_1 = Math_max(Math_abs(HEAPF64[$0_1 + global$5 >> 3]) * HEAPF64[$0_1 + global$28 >> 3], $2_1);
    $1_1 = $1_1 + 1 | 0;
    continue;
   }
   break;
  };
  $11_1 = $2_1 * 1.1102230246251565e-16;
  $1_1 = 0;
  while (1) {
   if ((global$0 | 0) > ($1_1 | 0)) {
    $0_1 = $1_1 << 3;
    $2_1 = HEAPF64[$0_1 + global$25 >> 3] * HEAPF64[$0_1 + global$10 >> 3];
    $6_1 = $6_1 + $2_1;
    $5_1 = HEAPF64[$0_1 + global$5 >> 3] * HEAPF64[$0_1 + global$17 >> 3];
    $9_1 = $9_1 + $5_1;
    $7_1 = Math_max(Math_abs($5_1), Math_max(Math_abs($2_1), $7_1));
    $1_1 = $1_1 + 1 | 0;
    continue;
   }
   break;
  };
  $1_1 = 0;
  while (1) {
   if ((global$3 | 0) > ($1_1 | 0)) {
    if (HEAPU8[global$8 + $1_1 | 0]) {
     $0_1 = global$2 + $1_1 | 0;
     $3_1 = global$2 + global$3 | 0;
     $5_1 = ($0_1 | 0) >= ($3_1 | 0) ? 1.0 : 0.0;
     if (($0_1 | 0) < ($3_1 | 0) & ($0_1 | 0) >= (global$2 | 0)) {
      $2_1 = HEAPF64[global$16 + ($0_1 - global$2 << 3) >> 3]
     } else {
      $2_1 = 0.0
     }
     $0_1 = $1_1 << 3;
     $5_1 = (!global$29 ? $5_1 : $2_1) * HEAPF64[$0_1 + global$7 >> 3];
     $6_1 = $6_1 + $5_1;
     $2_1 = global$38 ? HEAPF64[$0_1 + global$16 >> 3] : 0.0;
     $0_1 = 0;
     $3_1 = Math_imul(global$0, $1_1);
     while (1) {
      if ((global$0 | 0) > ($0_1 | 0)) {
       $2_1 = $2_1 - HEAPF64[global$5 + ($0_1 << 3) >> 3] * HEAPF64[global$11 + ($3_1 << 3) >> 3];
       $0_1 = $0_1 + 1 | 0;
       $3_1 = $3_1 + 1 | 0;
       continue;
      }
      break;
     };
     $2_1 = $2_1 * HEAPF64[global$7 + ($1_1 << 3) >> 3];
     $9_1 = $9_1 + $2_1;
     $7_1 = Math_max(Math_abs($2_1), Math_max(Math_abs($5_1), $7_1));
    }
    $1_1 = $1_1 + 1 | 0;
    continue;
   }
   break;
  };
  $5_1 = Math_max(Math_abs($6_1), 1.0);
  global$57 = Math_max($21($5_1), $4_1 * .01);
  global$30 = $22();
  if (global$30 > 0.0) {
   $4_1 = global$30;
   if (global$102 < 0.0) {
    $2_1 = $10(0, 0)
   } else {
    $2_1 = $14(0)
   }
   if (!($2_1 <= 1.0e-10)) {
    $16();
    $2_1 = $10(global$28, 0);
   }
   global$30 = Math_max($2_1 * .01, $4_1);
  }
  $2_1 = Math_abs($6_1 - $9_1);
  $6_1 = Math_min($11_1 * .01 / $5_1, 1.0e-09);
  if ($7_1 > 0.0) {
   $4_1 = $2_1 / $7_1 * .01
  } else {
   $4_1 = 0.0
  }
  global$58 = Math_max($6_1, Math_max($4_1, $2_1 / $5_1));
 }
 
 function $4($0_1, $1_1, $2_1, $3_1, $4_1, $5_1, $6_1, $7_1) {
  var $8_1 = 0, $9_1 = 0.0, $10_1 = 0, $11_1 = 0.0, $12_1 = 0.0, $13_1 = 0, $14_1 = 0, $15_1 = 0.0, $16_1 = 0.0;
  while (1) {
   if (($4_1 | 0) > ($10_1 | 0)) {
    block : {
     if (($7_1 | 0) == ($10_1 | 0)) {
      break block
     }
     $13_1 = $3_1 ? HEAP32[($10_1 << 2) + $3_1 >> 2] : $10_1;
     $9_1 = 0.0;
     $8_1 = 0;
     while (1) {
      if (($2_1 | 0) > ($8_1 | 0)) {
       $9_1 = $9_1 - HEAPF64[($8_1 << 3) + $5_1 >> 3] * HEAPF64[(Math_imul($1_1, $8_1) + $13_1 << 3) + $0_1 >> 3];
       $8_1 = $8_1 + 1 | 0;
       continue;
      }
      break;
     };
     if ($9_1 >= 0.0) {
      break block
     }
     $11_1 = 0.0;
     $12_1 = 0.0;
     $8_1 = 0;
     while (1) {
      if (($2_1 | 0) > ($8_1 | 0)) {
       $14_1 = $8_1 << 3;
       $15_1 = HEAPF64[(Math_imul($1_1, $8_1) + $13_1 << 3) + $0_1 >> 3];
       $11_1 = $11_1 + Math_abs(HEAPF64[$14_1 + $5_1 >> 3] * $15_1);
       if ($6_1) {
        $12_1 = $12_1 + Math_abs($15_1) * HEAPF64[$6_1 + $14_1 >> 3]
       }
       $8_1 = $8_1 + 1 | 0;
       continue;
      }
      break;
     };
     $9_1 = -$9_1;
     if ($9_1 > $12_1) {
      $16_1 = Math_max($9_1 / $11_1, $16_1)
     }
    }
    $10_1 = $10_1 + 1 | 0;
    continue;
   }
   break;
  };
  return $16_1;
 }
 
 function $5($0_1) {
  var $1_1 = 0, $2_1 = 0, $3_1 = 0.0, $4_1 = 0, $5_1 = 0, $6_1 = 0, $7_1 = 0, $8_1 = 0.0, $9_1 = 0, $10_1 = 0, $11_1 = 0.0, $12_1 = 0, $13_1 = 0;
  global$42 = -1;
  global$26 = 0;
  global$55 = 0;
  if (global$79 ? 1 : (global$12 | 0) == (global$15 | 0)) {
   $9(global$45, global$36, global$9, global$5, 0.0, global$64, 0, global$12);
   return global$19;
  }
  block : {
   if ((global$53 | 0) < 0) {
    break block
   }
   $3_1 = $15(global$71, global$53, global$53, global$74, global$97, $0_1);
   if ($3_1 < $0_1) {
    return $3_1
   }
   $5_1 = global$5;
   $3_1 = $3_1 * Math_max(global$99, 1.0);
   while (1) {
    if ((global$9 | 0) > ($1_1 | 0)) {
     $2_1 = $1_1 << 3;
     $8_1 = HEAPF64[$2_1 + $5_1 >> 3];
     $11_1 = Math_abs($8_1);
     $6_1 = $2_1 + global$73 | 0;
     $7_1 = $2_1 + global$98 | 0;
     $2_1 = HEAPF64[$2_1 + global$72 >> 3] == 0.0;
     if (!$2_1) {
      $2_1 = $8_1 * HEAPF64[global$72 + ($1_1 << 3) >> 3] <= 0.0
     }
     $3_1 = $3_1 - $11_1 * HEAPF64[($2_1 ? $6_1 : $7_1) >> 3];
     $1_1 = $1_1 + 1 | 0;
     continue;
    }
    break;
   };
   if ($3_1 < -1.0e-12) {
    break block
   }
   global$26 = 0;
   $12_1 = global$35;
   $13_1 = global$15;
   $5_1 = global$9;
   $9_1 = global$75;
   $6_1 = global$76;
   $7_1 = global$5;
   $10_1 = -1;
   global$19 = 0.0;
   while (1) {
    if (($4_1 | 0) < ($6_1 | 0)) {
     $2_1 = HEAP32[($4_1 << 2) + $9_1 >> 2];
     $0_1 = 0.0;
     $1_1 = 0;
     while (1) {
      if (($1_1 | 0) < ($5_1 | 0)) {
       $0_1 = $0_1 - HEAPF64[($1_1 << 3) + $7_1 >> 3] * HEAPF64[(Math_imul($1_1, $13_1) + $2_1 << 3) + $12_1 >> 3];
       $1_1 = $1_1 + 1 | 0;
       continue;
      }
      break;
     };
     if (global$19 > $0_1) {
      global$19 = $0_1;
      $10_1 = HEAP32[($4_1 << 2) + $9_1 >> 2];
     }
     $4_1 = $4_1 + 1 | 0;
     continue;
    }
    break;
   };
   global$42 = $10_1;
   global$55 = 1;
   return Math_min(global$19, $3_1);
  }
  return $15(global$35, global$15, global$15, global$59, 0, $0_1);
 }
 
 function $6($0_1) {
  var $1_1 = 0, $2_1 = 0, $3_1 = 0, $4_1 = 0.0, $5_1 = 0.0, $6_1 = 0.0, $7_1 = 0, $8_1 = 0, $9_1 = 0.0, $10_1 = 0, $11_1 = 0.0, $12_1 = 0, $13_1 = 0, $14_1 = 0, $15_1 = 0.0, $16_1 = 0.0, $17_1 = 0.0, $18_1 = 0;
  while (1) {
   if ((global$23 | 0) >= (global$87 | 0)) {
    return 3
   }
   $1_1 = 0;
   $6_1 = 0.0;
   while (1) {
    if ((global$0 | 0) > ($1_1 | 0)) {
     $6_1 = Math_max(Math_abs(HEAPF64[global$5 + ($1_1 << 3) >> 3]), $6_1);
     $1_1 = $1_1 + 1 | 0;
     continue;
    }
    break;
   };
   $9_1 = -Math_max($6_1 * 1.0e-15, $0_1);
   $6_1 = $9_1;
   $2_1 = -1;
   global$60 = 1.0;
   $1_1 = 0;
   while (1) {
    if ((global$3 | 0) > ($1_1 | 0)) {
     if (HEAPU8[global$32 + $1_1 | 0]) {
      $3_1 = 1
     } else {
      $3_1 = HEAPF64[global$7 + ($1_1 << 3) >> 3] == 0.0
     }
     block : {
      if ($3_1) {
       break block
      }
      if (global$38) {
       $4_1 = HEAPF64[global$16 + ($1_1 << 3) >> 3]
      } else {
       $4_1 = 0.0
      }
      $3_1 = 0;
      $7_1 = Math_imul(global$0, $1_1);
      while (1) {
       if ((global$0 | 0) > ($3_1 | 0)) {
        $4_1 = $4_1 - HEAPF64[global$5 + ($3_1 << 3) >> 3] * HEAPF64[global$11 + ($7_1 << 3) >> 3];
        $3_1 = $3_1 + 1 | 0;
        $7_1 = $7_1 + 1 | 0;
        continue;
       }
       break;
      };
      if (HEAPU8[global$37 + $1_1 | 0]) {
       $5_1 = -Math_abs($4_1)
      } else {
       $5_1 = HEAPU8[global$8 + $1_1 | 0] ? -$4_1 : $4_1
      }
      if ($6_1 <= $5_1) {
       break block
      }
      $6_1 = $5_1;
      $2_1 = global$2 + $1_1 | 0;
      global$60 = $4_1 < 0.0 ? 1.0 : -1.0;
     }
     $1_1 = $1_1 + 1 | 0;
     continue;
    }
    break;
   };
   $1_1 = $9(global$45, global$36, global$9, global$5, $6_1, global$64, 0, global$12);
   __inlined_func$28 : {
    if (($1_1 | 0) >= 0) {
     global$60 = 1.0;
     $2_1 = HEAP32[global$51 + ($1_1 << 2) >> 2];
     break __inlined_func$28;
    }
    if ((global$31 | 0) > 12 | ($2_1 | 0) >= 0) {
     break __inlined_func$28
    }
    $2_1 = -1;
    if (global$20 ? global$39 >= $9_1 : 0) {
     break __inlined_func$28
    }
    global$39 = $5($9_1);
    global$20 = 1;
    $2_1 = -1;
    if ((global$42 | 0) < 0 | global$39 >= $9_1) {
     break __inlined_func$28
    }
    global$20 = 0;
    global$60 = 1.0;
    $1_1 = 0;
    while (1) {
     if ((global$26 | 0) > ($1_1 | 0)) {
      if (HEAPF64[global$81 + ($1_1 << 3) >> 3] < $9_1) {
       block1 : {
        $2_1 = 0;
        if ((global$12 | 0) == (global$36 | 0)) {
         global$52 = 1;
         break block1;
        }
        $3_1 = HEAP32[global$80 + ($1_1 << 2) >> 2];
        while (1) {
         if ((global$9 | 0) > ($2_1 | 0)) {
          HEAPF64[global$45 + (global$12 + Math_imul(global$36, $2_1) << 3) >> 3] = HEAPF64[global$35 + ($3_1 + Math_imul(global$15, $2_1) << 3) >> 3];
          $2_1 = $2_1 + 1 | 0;
          continue;
         }
         break;
        };
        $2_1 = global$12;
        global$12 = $2_1 + 1 | 0;
        HEAP32[global$51 + ($2_1 << 2) >> 2] = $3_1;
       }
      }
      $1_1 = $1_1 + 1 | 0;
      continue;
     }
     break;
    };
    $1_1 = global$42;
    $2_1 = global$70;
    block2 : {
     while (1) {
      if ((global$12 | 0) > ($2_1 | 0)) {
       $3_1 = 1;
       if (($1_1 | 0) == HEAP32[global$51 + ($2_1 << 2) >> 2]) {
        break block2
       }
       $2_1 = $2_1 + 1 | 0;
       continue;
      }
      break;
     };
     $3_1 = 0;
    }
    if (!$3_1) {
     block3 : {
      $1_1 = 0;
      if ((global$12 | 0) == (global$36 | 0)) {
       global$52 = 1;
       break block3;
      }
      $2_1 = global$42;
      while (1) {
       if ((global$9 | 0) > ($1_1 | 0)) {
        HEAPF64[global$45 + (global$12 + Math_imul(global$36, $1_1) << 3) >> 3] = HEAPF64[global$35 + ($2_1 + Math_imul(global$15, $1_1) << 3) >> 3];
        $1_1 = $1_1 + 1 | 0;
        continue;
       }
       break;
      };
      $1_1 = global$12;
      global$12 = $1_1 + 1 | 0;
      HEAP32[global$51 + ($1_1 << 2) >> 2] = $2_1;
     }
    }
    $2_1 = global$42;
   }
   if (global$52) {
    return 3
   }
   if (($2_1 | 0) < 0) {
    if ((global$31 | 0) <= 12) {
     return 0
    }
    if ($1()) {
     $0();
     $2_1 = 1;
    } else {
     $2_1 = 0
    }
    if (!$2_1) {
     return 4
    }
    continue;
   }
   global$85 = $2_1;
   $6_1 = global$60;
   global$86 = $6_1;
   $2($2_1, global$44);
   $7_1 = global$44;
   $10_1 = global$27;
   $1_1 = 0;
   while (1) {
    if ((global$0 | 0) > ($1_1 | 0)) {
     $5_1 = 0.0;
     $8_1 = global$4 + (Math_imul(global$0, $1_1) << 3) | 0;
     $3_1 = 0;
     while (1) {
      if ((global$0 | 0) > ($3_1 | 0)) {
       $12_1 = $3_1 << 3;
       $5_1 = $5_1 + HEAPF64[$12_1 + $8_1 >> 3] * HEAPF64[$7_1 + $12_1 >> 3];
       $3_1 = $3_1 + 1 | 0;
       continue;
      }
      break;
     };
     HEAPF64[($1_1 << 3) + $10_1 >> 3] = $5_1;
     $1_1 = $1_1 + 1 | 0;
     continue;
    }
    break;
   };
   $7_1 = global$10;
   $10_1 = global$27;
   if ((global$2 + global$3 | 0) <= ($2_1 | 0)) {
    $4_1 = global$29 ? 0.0 : Infinity
   } else {
    if ((global$2 | 0) <= ($2_1 | 0) & (global$2 + global$3 | 0) > ($2_1 | 0)) {
     $4_1 = HEAPF64[global$7 + ($2_1 - global$2 << 3) >> 3]
    } else {
     $4_1 = Infinity
    }
   }
   $15_1 = $4_1;
   $1_1 = 0;
   $16_1 = 0.0;
   $5_1 = 1.0;
   while (1) {
    if ((global$0 | 0) > ($1_1 | 0)) {
     $5_1 = Math_max(Math_abs(HEAPF64[($1_1 << 3) + $10_1 >> 3]), $5_1);
     $1_1 = $1_1 + 1 | 0;
     continue;
    }
    break;
   };
   $17_1 = $5_1 * 1.0e-09;
   $5_1 = Infinity;
   $1_1 = 0;
   while (1) {
    if ((global$0 | 0) > ($1_1 | 0)) {
     $3_1 = $1_1 << 3;
     $4_1 = $6_1 * HEAPF64[$3_1 + $10_1 >> 3];
     $9_1 = Math_abs($4_1);
     if (!($9_1 <= $17_1 ? 1 : HEAPU8[global$22 + $1_1 | 0])) {
      if ($4_1 > 0.0) {
       $4_1 = HEAPF64[$3_1 + $7_1 >> 3]
      } else {
       $3_1 = $1_1 << 3;
       $4_1 = HEAPF64[$3_1 + global$21 >> 3] - HEAPF64[$3_1 + $7_1 >> 3];
      }
      $4_1 = (($4_1 > 0.0 ? $4_1 : 0.0) + 1.0e-11) / $9_1;
      if ($4_1 < $5_1) {
       $5_1 = $4_1
      }
     }
     $1_1 = $1_1 + 1 | 0;
     continue;
    }
    break;
   };
   $3_1 = -1;
   $4_1 = Infinity;
   $1_1 = 0;
   while (1) {
    if ((global$0 | 0) > ($1_1 | 0)) {
     $8_1 = $1_1 << 3;
     $11_1 = $6_1 * HEAPF64[$8_1 + $10_1 >> 3];
     $9_1 = Math_abs($11_1);
     block10 : {
      if ($9_1 <= $16_1 | $9_1 <= $17_1 ? 1 : HEAPU8[global$22 + $1_1 | 0]) {
       break block10
      }
      if ($11_1 > 0.0) {
       $11_1 = HEAPF64[$7_1 + $8_1 >> 3]
      } else {
       $8_1 = $1_1 << 3;
       $11_1 = HEAPF64[$8_1 + global$21 >> 3] - HEAPF64[$7_1 + $8_1 >> 3];
      }
      $11_1 = ($11_1 > 0.0 ? $11_1 : 0.0) / $9_1;
      if ($11_1 == Infinity | $5_1 < $11_1) {
       break block10
      }
      $3_1 = $1_1;
      $16_1 = $9_1;
      $4_1 = $11_1;
     }
     $1_1 = $1_1 + 1 | 0;
     continue;
    }
    break;
   };
   $1_1 = $4_1 >= $15_1;
   global$82 = $1_1 ? -1 : $3_1;
   global$83 = $1_1 ? $15_1 : $4_1;
   if (!$1_1 & ($3_1 | 0) >= 0) {
    $1_1 = $6_1 * HEAPF64[($3_1 << 3) + $10_1 >> 3] < 0.0
   } else {
    $1_1 = 0
   }
   global$100 = $1_1;
   if ((global$82 | 0) < 0 & global$83 == Infinity) {
    if (!global$31) {
     return 2
    }
    if ($1()) {
     $0();
     $2_1 = 1;
    } else {
     $2_1 = 0
    }
    if (!$2_1) {
     return 4
    }
    global$23 = global$23 + 1 | 0;
    continue;
   }
   $3_1 = 0;
   $7_1 = 0;
   $10_1 = 0;
   $1_1 = global$82;
   $8_1 = global$10;
   $12_1 = global$27;
   $4_1 = global$83;
   $5_1 = -($6_1 * $4_1);
   $14_1 = global$0;
   while (1) {
    if (($3_1 | 0) < ($14_1 | 0)) {
     $13_1 = $3_1 << 3;
     $18_1 = $8_1 + $13_1 | 0;
     HEAPF64[$18_1 >> 3] = HEAPF64[$18_1 >> 3] + $5_1 * HEAPF64[$12_1 + $13_1 >> 3];
     $3_1 = $3_1 + 1 | 0;
     continue;
    }
    break;
   };
   $3_1 = $2_1 - global$2 | 0;
   __inlined_func$32$2 : {
    if (($1_1 | 0) < 0) {
     $1_1 = $3_1 + global$8 | 0;
     $2_1 = HEAPU8[$1_1 | 0] != 0;
     $3_1 = !$2_1;
     global$13 = global$13 + ($3_1 - $2_1 | 0) | 0;
     HEAP8[$1_1 | 0] = $3_1;
     break __inlined_func$32$2;
    }
    if (global$29) {
     if ((global$2 | 0) <= ($2_1 | 0) & (global$2 + global$3 | 0) > ($2_1 | 0)) {
      $5_1 = HEAPF64[global$16 + ($2_1 - global$2 << 3) >> 3]
     } else {
      $5_1 = 0.0
     }
    } else {
     $5_1 = (global$2 + global$3 | 0) <= ($2_1 | 0) ? 1.0 : 0.0
    }
    while (1) {
     if ((global$0 | 0) > ($7_1 | 0)) {
      $8_1 = $7_1 << 3;
      $5_1 = $5_1 - HEAPF64[$8_1 + global$25 >> 3] * HEAPF64[$8_1 + global$27 >> 3];
      $7_1 = $7_1 + 1 | 0;
      continue;
     }
     break;
    };
    if (($3_1 | 0) < (global$3 | 0) & ($3_1 | 0) >= 0 ? HEAPU8[$3_1 + global$8 | 0] : 0) {
     $6_1 = HEAPF64[global$7 + ($3_1 << 3) >> 3] - $4_1
    } else {
     $6_1 = $6_1 * $4_1
    }
    $3_1 = HEAP32[global$18 + ($1_1 << 2) >> 2];
    $7_1 = global$5;
    $8_1 = global$4 + (Math_imul(global$0, $1_1) << 3) | 0;
    $5_1 = $5_1 / HEAPF64[global$27 + ($1_1 << 3) >> 3];
    $12_1 = global$0;
    while (1) {
     if (($10_1 | 0) < ($12_1 | 0)) {
      $14_1 = $10_1 << 3;
      $13_1 = $14_1 + $7_1 | 0;
      HEAPF64[$13_1 >> 3] = HEAPF64[$13_1 >> 3] + $5_1 * HEAPF64[$8_1 + $14_1 >> 3];
      $10_1 = $10_1 + 1 | 0;
      continue;
     }
     break;
    };
    $12($1_1, $2_1);
    HEAPF64[global$10 + ($1_1 << 3) >> 3] = $6_1;
    if ((global$100 ? ($3_1 | 0) >= (global$2 | 0) : 0) ? ($3_1 | 0) < (global$2 + global$3 | 0) : 0) {
     $1_1 = global$8 + ($3_1 - global$2 | 0) | 0;
     global$13 = global$13 + (1 - (HEAPU8[$1_1 | 0] != 0) | 0) | 0;
     HEAP8[$1_1 | 0] = 1;
    }
   }
   global$23 = global$23 + 1 | 0;
   if ((global$31 | 0) >= 40) {
    if ($1()) {
     $0();
     $2_1 = 1;
    } else {
     $2_1 = 0
    }
   } else {
    $2_1 = 1
   }
   if ($2_1) {
    continue
   }
   break;
  };
  return 4;
 }
 
 function $7($0_1, $1_1) {
  var $2_1 = 0, $3_1 = 0, $4_1 = 0, $5_1 = 0, $6_1 = 0, $7_1 = 0.0, $8_1 = 0;
  $4_1 = global$0;
  while (1) {
   if (($2_1 | 0) < ($4_1 | 0)) {
    HEAPF64[($2_1 << 3) + $1_1 >> 3] = 0;
    $2_1 = $2_1 + 1 | 0;
    continue;
   }
   break;
  };
  while (1) {
   if ((global$0 | 0) > ($3_1 | 0)) {
    $4_1 = global$41 + (Math_imul(global$0, $3_1) << 3) | 0;
    $7_1 = HEAPF64[($3_1 << 3) + $0_1 >> 3];
    $8_1 = global$0;
    $2_1 = 0;
    while (1) {
     if (($2_1 | 0) < ($8_1 | 0)) {
      $5_1 = $2_1 << 3;
      $6_1 = $5_1 + $1_1 | 0;
      HEAPF64[$6_1 >> 3] = HEAPF64[$6_1 >> 3] + $7_1 * HEAPF64[$4_1 + $5_1 >> 3];
      $2_1 = $2_1 + 1 | 0;
      continue;
     }
     break;
    };
    $3_1 = $3_1 + 1 | 0;
    continue;
   }
   break;
  };
 }
 
 function $8($0_1, $1_1, $2_1, $3_1, $4_1, $5_1, $6_1) {
  var $7_1 = 0.0, $8_1 = 0, $9_1 = 0.0, $10_1 = 0, $11_1 = 0, $12_1 = 0.0, $13_1 = 0.0, $14_1 = 0.0, $15_1 = 0, $16_1 = 0.0, $17_1 = 0, $18_1 = 0;
  $10_1 = (($5_1 - $4_1 | 0) / 8 << 3) + $4_1 | 0;
  if (($10_1 | 0) > ($4_1 | 0)) {
   $18_1 = $1_1 << 3;
   $7_1 = global$19;
   $11_1 = -1;
   $17_1 = ($4_1 << 3) + $0_1 | 0;
   while (1) {
    if (($4_1 | 0) < ($10_1 | 0)) {
     $9_1 = -HEAPF64[$3_1 >> 3];
     $8_1 = $17_1;
     $12_1 = $9_1 * HEAPF64[$8_1 >> 3];
     $13_1 = $9_1 * HEAPF64[$8_1 + 8 >> 3];
     $14_1 = $9_1 * HEAPF64[$8_1 + 16 >> 3];
     $9_1 = $9_1 * HEAPF64[$8_1 + 24 >> 3];
     $15_1 = 1;
     while (1) {
      if (($2_1 | 0) > ($15_1 | 0)) {
       $16_1 = -HEAPF64[($15_1 << 3) + $3_1 >> 3];
       $8_1 = $8_1 + $18_1 | 0;
       $12_1 = $12_1 + $16_1 * HEAPF64[$8_1 >> 3];
       $13_1 = $13_1 + $16_1 * HEAPF64[$8_1 + 8 >> 3];
       $14_1 = $14_1 + $16_1 * HEAPF64[$8_1 + 16 >> 3];
       $9_1 = $9_1 + $16_1 * HEAPF64[$8_1 + 24 >> 3];
       $15_1 = $15_1 + 1 | 0;
       continue;
      }
      break;
     };
     if ($7_1 > $12_1) {
      $11_1 = $4_1;
      $7_1 = $12_1;
     }
     if ($7_1 > $13_1) {
      $11_1 = $4_1 + 1 | 0;
      $7_1 = $13_1;
     }
     if ($7_1 > $14_1) {
      $11_1 = $4_1 + 2 | 0;
      $7_1 = $14_1;
     }
     if ($7_1 > $9_1) {
      $11_1 = $4_1 + 3 | 0;
      $7_1 = $9_1;
     }
     $4_1 = $4_1 + 4 | 0;
     $17_1 = $17_1 + 32 | 0;
     continue;
    }
    break;
   };
   global$19 = $7_1;
   $6_1 = ($11_1 | 0) >= 0 ? $11_1 : $6_1;
  }
  while (1) {
   if (($5_1 | 0) > ($10_1 | 0)) {
    $7_1 = 0.0;
    $4_1 = 0;
    while (1) {
     if (($2_1 | 0) > ($4_1 | 0)) {
      $7_1 = $7_1 - HEAPF64[($4_1 << 3) + $3_1 >> 3] * HEAPF64[(Math_imul($1_1, $4_1) + $10_1 << 3) + $0_1 >> 3];
      $4_1 = $4_1 + 1 | 0;
      continue;
     }
     break;
    };
    if (global$19 > $7_1) {
     global$19 = $7_1;
     $6_1 = $10_1;
    }
    $10_1 = $10_1 + 1 | 0;
    continue;
   }
   break;
  };
  return $6_1;
 }
 
 function $9($0_1, $1_1, $2_1, $3_1, $4_1, $5_1, $6_1, $7_1) {
  global$19 = $4_1;
  if (($5_1 | 0) < ($6_1 | 0) | ($5_1 | 0) >= ($7_1 | 0)) {
   return $8($0_1, $1_1, $2_1, $3_1, $6_1, $7_1, -1)
  }
  return $8($0_1, $1_1, $2_1, $3_1, $5_1 + 1 | 0, $7_1, $8($0_1, $1_1, $2_1, $3_1, $6_1, $5_1, -1));
 }
 
 function $10($0_1, $1_1) {
  var $2_1 = 0, $3_1 = 0.0, $4_1 = 0, $5_1 = 0, $6_1 = 0.0, $7_1 = 0.0, $8_1 = 0.0, $9_1 = 0, $10_1 = 0.0;
  $6_1 = $14($0_1);
  while (1) {
   if ((global$3 | 0) > ($4_1 | 0)) {
    if (HEAPU8[global$32 + $4_1 | 0]) {
     $2_1 = 1
    } else {
     $2_1 = HEAPF64[global$7 + ($4_1 << 3) >> 3] == 0.0
    }
    if ($2_1) {
     $2_1 = 1
    } else {
     if ($1_1) {
      $2_1 = HEAPF64[global$7 + ($4_1 << 3) >> 3] < Infinity
     } else {
      $2_1 = 0
     }
    }
    block : {
     if ($2_1) {
      break block
     }
     $2_1 = 0;
     if (global$38) {
      $3_1 = HEAPF64[global$16 + ($4_1 << 3) >> 3]
     } else {
      $3_1 = 0.0
     }
     $5_1 = Math_imul(global$0, $4_1);
     while (1) {
      if ((global$0 | 0) > ($2_1 | 0)) {
       $3_1 = $3_1 - HEAPF64[global$5 + ($2_1 << 3) >> 3] * HEAPF64[global$11 + ($5_1 << 3) >> 3];
       $2_1 = $2_1 + 1 | 0;
       $5_1 = $5_1 + 1 | 0;
       continue;
      }
      break;
     };
     if (HEAPU8[global$37 + $4_1 | 0]) {
      $7_1 = Math_abs($3_1)
     } else {
      $7_1 = HEAPU8[global$8 + $4_1 | 0] ? $3_1 : -$3_1
     }
     if ($7_1 <= 0.0) {
      break block
     }
     if (global$38) {
      $3_1 = HEAPF64[global$16 + ($4_1 << 3) >> 3]
     } else {
      $3_1 = 0.0
     }
     $8_1 = Math_abs($3_1);
     $3_1 = 0.0;
     $2_1 = 0;
     $5_1 = Math_imul(global$0, $4_1);
     while (1) {
      if ((global$0 | 0) > ($2_1 | 0)) {
       $9_1 = $2_1 << 3;
       $10_1 = HEAPF64[global$11 + ($5_1 << 3) >> 3];
       $8_1 = $8_1 + Math_abs(HEAPF64[$9_1 + global$5 >> 3] * $10_1);
       if ($0_1) {
        $3_1 = $3_1 + Math_abs($10_1) * HEAPF64[$0_1 + $9_1 >> 3]
       }
       $2_1 = $2_1 + 1 | 0;
       $5_1 = $5_1 + 1 | 0;
       continue;
      }
      break;
     };
     $6_1 = $3_1 < $7_1 ? Math_max($7_1 / $8_1, $6_1) : $6_1;
    }
    $4_1 = $4_1 + 1 | 0;
    continue;
   }
   break;
  };
  return $6_1;
 }
 
 function $11() {
  var $0_1 = 0, $1_1 = 0, $2_1 = 0.0, $3_1 = 0.0, $4_1 = 0, $5_1 = 0, $6_1 = 0, $7_1 = 0, $8_1 = 0, $9_1 = 0.0;
  while (1) {
   if ((global$0 | 0) > ($0_1 | 0)) {
    $1_1 = $0_1 << 3;
    HEAPF64[$1_1 + global$6 >> 3] = -HEAPF64[$1_1 + global$17 >> 3];
    $0_1 = $0_1 + 1 | 0;
    continue;
   }
   break;
  };
  $0_1 = 0;
  if (global$13) {
   $6_1 = global$6;
   while (1) {
    if ((global$3 | 0) > ($0_1 | 0)) {
     if (HEAPU8[global$8 + $0_1 | 0]) {
      $1_1 = 0;
      while (1) {
       if ((global$0 | 0) > ($1_1 | 0)) {
        $8_1 = ($1_1 << 3) + $6_1 | 0;
        HEAPF64[$8_1 >> 3] = HEAPF64[$8_1 >> 3] + HEAPF64[global$11 + (Math_imul(global$0, $0_1) + $1_1 << 3) >> 3] * HEAPF64[global$7 + ($0_1 << 3) >> 3];
        $1_1 = $1_1 + 1 | 0;
        continue;
       }
       break;
      };
     }
     $0_1 = $0_1 + 1 | 0;
     continue;
    }
    break;
   };
  }
  while (1) {
   if ((global$0 | 0) > ($5_1 | 0)) {
    $0_1 = $5_1 << 3;
    HEAPF64[$0_1 + global$28 >> 3] = Math_abs(HEAPF64[$0_1 + global$6 >> 3]);
    $5_1 = $5_1 + 1 | 0;
    continue;
   }
   break;
  };
  while (1) {
   if ((global$0 | 0) > ($4_1 | 0)) {
    $5_1 = global$41 + (Math_imul(global$0, $4_1) << 3) | 0;
    $0_1 = $4_1 << 3;
    $2_1 = HEAPF64[$0_1 + global$10 >> 3];
    $3_1 = $2_1;
    block : {
     if (HEAPU8[global$22 + $4_1 | 0]) {
      break block
     }
     if ($2_1 <= global$49) {
      $1_1 = (global$2 | 0) > HEAP32[global$18 + ($4_1 << 2) >> 2]
     } else {
      $1_1 = 0
     }
     $3_1 = 0.0;
     if ($1_1) {
      break block
     }
     $3_1 = Math_min(HEAPF64[$0_1 + global$21 >> 3], Math_max($2_1, 0.0));
    }
    $0_1 = 0;
    while (1) {
     if ((global$0 | 0) > ($0_1 | 0)) {
      $1_1 = $0_1 << 3;
      $2_1 = HEAPF64[$1_1 + $5_1 >> 3] * $3_1;
      $6_1 = $1_1 + global$6 | 0;
      HEAPF64[$6_1 >> 3] = HEAPF64[$6_1 >> 3] + $2_1;
      $1_1 = $1_1 + global$28 | 0;
      HEAPF64[$1_1 >> 3] = Math_max(HEAPF64[$1_1 >> 3], Math_abs($2_1));
      $0_1 = $0_1 + 1 | 0;
      continue;
     }
     break;
    };
    $4_1 = $4_1 + 1 | 0;
    continue;
   }
   break;
  };
  while (1) {
   if ((global$0 | 0) > ($7_1 | 0)) {
    $0_1 = $7_1 << 3;
    $3_1 = HEAPF64[$0_1 + global$6 >> 3];
    if ($3_1 != 0.0) {
     $9_1 = Math_max(Math_abs($3_1) / HEAPF64[$0_1 + global$28 >> 3], $9_1)
    }
    $7_1 = $7_1 + 1 | 0;
    continue;
   }
   break;
  };
  return $9_1;
 }
 
 function $12($0_1, $1_1) {
  var $2_1 = 0, $3_1 = 0, $4_1 = 0.0, $5_1 = 0, $6_1 = 0, $7_1 = 0, $8_1 = 0, $9_1 = 0, $10_1 = 0, $11_1 = 0, $12_1 = 0.0;
  $3_1 = HEAP32[global$18 + ($0_1 << 2) >> 2] - global$2 | 0;
  if (!(($3_1 | 0) < 0 | ($3_1 | 0) >= (global$3 | 0))) {
   HEAP8[$3_1 + global$32 | 0] = 0
  }
  $3_1 = $1_1 - global$2 | 0;
  if (!(($3_1 | 0) < 0 | ($3_1 | 0) >= (global$3 | 0))) {
   HEAP8[$3_1 + global$32 | 0] = 1;
   $3_1 = $3_1 + global$8 | 0;
   global$13 = global$13 - (HEAPU8[$3_1 | 0] != 0) | 0;
   HEAP8[$3_1 | 0] = 0;
  }
  $3_1 = global$27;
  $9_1 = Math_imul(global$0, $0_1);
  $10_1 = global$41 + ($9_1 << 3) | 0;
  $11_1 = global$44;
  $8_1 = global$0;
  while (1) {
   if (($2_1 | 0) < ($8_1 | 0)) {
    $5_1 = $2_1 << 3;
    HEAPF64[$5_1 + $10_1 >> 3] = HEAPF64[$11_1 + $5_1 >> 3];
    $2_1 = $2_1 + 1 | 0;
    continue;
   }
   break;
  };
  $4_1 = 1.0 / HEAPF64[($0_1 << 3) + $3_1 >> 3];
  while (1) {
   if ((global$0 | 0) > ($6_1 | 0)) {
    $2_1 = global$4 + ($6_1 + $9_1 << 3) | 0;
    HEAPF64[$2_1 >> 3] = HEAPF64[$2_1 >> 3] * $4_1;
    $6_1 = $6_1 + 1 | 0;
    continue;
   }
   break;
  };
  while (1) {
   if ((global$0 | 0) > ($7_1 | 0)) {
    $4_1 = HEAPF64[($7_1 << 3) + $3_1 >> 3];
    if (($0_1 | 0) != ($7_1 | 0) & $4_1 != 0.0) {
     $2_1 = 0;
     $6_1 = global$4 + (Math_imul(global$0, $7_1) << 3) | 0;
     $10_1 = global$4 + ($9_1 << 3) | 0;
     $4_1 = -$4_1;
     $11_1 = global$0;
     while (1) {
      if (($2_1 | 0) < ($11_1 | 0)) {
       $8_1 = $2_1 << 3;
       $5_1 = $8_1 + $6_1 | 0;
       HEAPF64[$5_1 >> 3] = HEAPF64[$5_1 >> 3] + $4_1 * HEAPF64[$10_1 + $8_1 >> 3];
       $2_1 = $2_1 + 1 | 0;
       continue;
      }
      break;
     };
    }
    $7_1 = $7_1 + 1 | 0;
    continue;
   }
   break;
  };
  HEAP32[global$18 + ($0_1 << 2) >> 2] = $1_1;
  global$31 = global$31 + 1 | 0;
  if (global$29) {
   if ((global$2 | 0) <= ($1_1 | 0) & (global$2 + global$3 | 0) > ($1_1 | 0)) {
    $4_1 = HEAPF64[global$16 + ($1_1 - global$2 << 3) >> 3]
   } else {
    $4_1 = 0.0
   }
  } else {
   $4_1 = (global$2 + global$3 | 0) <= ($1_1 | 0) ? 1.0 : 0.0
  }
  $12_1 = $4_1;
  $2_1 = global$2 + global$3 | 0;
  if (($2_1 | 0) <= ($1_1 | 0)) {
   $4_1 = global$29 ? 0.0 : Infinity
  } else {
   if (($1_1 | 0) < ($2_1 | 0) & (global$2 | 0) <= ($1_1 | 0)) {
    $4_1 = HEAPF64[global$7 + ($1_1 - global$2 << 3) >> 3]
   } else {
    $4_1 = Infinity
   }
  }
  if ((global$2 | 0) <= ($1_1 | 0) & (global$2 + global$3 | 0) > ($1_1 | 0)) {
   $1_1 = HEAPU8[global$37 + ($1_1 - global$2 | 0) | 0] != 0
  } else {
   $1_1 = 0
  }
  $2_1 = $0_1 << 3;
  HEAPF64[$2_1 + global$25 >> 3] = $12_1;
  HEAPF64[$2_1 + global$21 >> 3] = $4_1;
  HEAP8[global$22 + $0_1 | 0] = $1_1;
  global$20 = 0;
 }
 
 function $13($0_1, $1_1, $2_1, $3_1, $4_1, $5_1) {
  var $6_1 = 0.0, $7_1 = 0, $8_1 = 0, $9_1 = 0, $10_1 = 0.0, $11_1 = 0, $12_1 = 0;
  while (1) {
   if (($2_1 | 0) > ($9_1 | 0)) {
    $6_1 = 0.0;
    $7_1 = 0;
    while (1) {
     if ((global$9 | 0) > ($7_1 | 0)) {
      $6_1 = $6_1 + HEAPF64[($7_1 << 3) + $4_1 >> 3] * HEAPF64[(Math_imul($1_1, $7_1) + $9_1 << 3) + $0_1 >> 3];
      $7_1 = $7_1 + 1 | 0;
      continue;
     }
     break;
    };
    $10_1 = $6_1 * -$5_1;
    block : {
     if ($10_1 <= 1.0e-09) {
      break block
     }
     $7_1 = $3_1 ? HEAP32[($9_1 << 2) + $3_1 >> 2] : $9_1;
     if (($7_1 | 0) == (global$59 | 0)) {
      break block
     }
     $11_1 = global$9;
     $12_1 = global$5;
     $6_1 = 0.0;
     $8_1 = 0;
     while (1) {
      if (($8_1 | 0) < ($11_1 | 0)) {
       $6_1 = $6_1 - HEAPF64[($8_1 << 3) + $12_1 >> 3] * HEAPF64[(Math_imul($1_1, $8_1) + $9_1 << 3) + $0_1 >> 3];
       $8_1 = $8_1 + 1 | 0;
       continue;
      }
      break;
     };
     $6_1 = Math_max($6_1, 0.0) / $10_1;
     if ($6_1 >= global$33 + -1.0e-12) {
      $8_1 = $6_1 < global$33 + 1.0e-12 & global$46 < $10_1
     } else {
      $8_1 = 1
     }
     if ($8_1) {
      global$33 = $6_1;
      global$46 = $10_1;
      global$56 = $7_1;
     }
    }
    $9_1 = $9_1 + 1 | 0;
    continue;
   }
   break;
  };
 }
 
 function $14($0_1) {
  var $1_1 = 0, $2_1 = 0, $3_1 = 0.0;
  if (!global$20) {
   global$39 = $5(-Infinity);
   global$20 = 1;
  }
  $3_1 = global$39;
  while (1) {
   if ((global$9 | 0) > ($1_1 | 0)) {
    $2_1 = $1_1 << 3;
    if (-$3_1 <= Math_abs(HEAPF64[$2_1 + global$5 >> 3]) * 1.0e-10 * HEAPF64[global$96 + $2_1 >> 3]) {
     return 0.0
    }
    $1_1 = $1_1 + 1 | 0;
    continue;
   }
   break;
  };
  if (global$79 ? 1 : (global$12 | 0) == (global$15 | 0)) {
   return $4(global$45, global$36, global$9, 0, global$12, global$5, $0_1, global$64)
  }
  if (!global$55) {
   return $4(global$35, global$15, global$9, 0, global$15, global$5, $0_1, global$59)
  }
  return Math_max($4(global$71, global$53, global$9, 0, global$53, global$5, $0_1, global$74), $4(global$35, global$15, global$9, global$75, global$76, global$5, $0_1, -1));
 }
 
 function $15($0_1, $1_1, $2_1, $3_1, $4_1, $5_1) {
  var $6_1 = 0, $7_1 = 0, $8_1 = 0.0, $9_1 = 0.0, $10_1 = 0.0, $11_1 = 0;
  $7_1 = ($2_1 | 0) / 256 | 0;
  $7_1 = ($7_1 | 0) > 32 ? 32 : $7_1;
  $7_1 = ($7_1 | 0) <= 0 ? 1 : $7_1;
  global$42 = -1;
  global$26 = 0;
  while (1) {
   if ((global$26 | 0) < ($7_1 | 0)) {
    $6_1 = $5_1 <= $8_1 ? 1 : global$26 & 7
   } else {
    $6_1 = 0
   }
   if ($6_1) {
    $6_1 = (global$66 + global$26 | 0) % ($7_1 | 0) | 0;
    $9_1 = +($2_1 | 0);
    $10_1 = +($7_1 | 0);
    $6_1 = $9($0_1, $1_1, global$9, global$5, 0.0, $3_1, ~~(+($6_1 | 0) * $9_1 / $10_1), ~~(+($6_1 + 1 | 0) * $9_1 / $10_1));
    if (!(!$4_1 | ($6_1 | 0) < 0)) {
     $6_1 = HEAP32[($6_1 << 2) + $4_1 >> 2]
    }
    HEAPF64[global$81 + (global$26 << 3) >> 3] = global$19;
    $11_1 = global$26;
    global$26 = $11_1 + 1 | 0;
    HEAP32[global$80 + ($11_1 << 2) >> 2] = $6_1;
    if (global$19 >= $8_1) {
     continue
    }
    $8_1 = global$19;
    global$42 = $6_1;
    continue;
   }
   break;
  };
  global$66 = (global$66 + global$26 | 0) % ($7_1 | 0) | 0;
  return $8_1;
 }
 
 function $16() {
  var $0_1 = 0, $1_1 = 0.0, $2_1 = 0, $3_1 = 0, $4_1 = 0;
  while (1) {
   if ((global$0 | 0) > ($0_1 | 0)) {
    $1_1 = Math_max(Math_abs(HEAPF64[global$5 + ($0_1 << 3) >> 3]), $1_1);
    $0_1 = $0_1 + 1 | 0;
    continue;
   }
   break;
  };
  $0_1 = 0;
  while (1) {
   if ((global$0 | 0) > ($0_1 | 0)) {
    HEAPF64[global$28 + ($0_1 << 3) >> 3] = $1_1 * 1.7763568394002505e-15;
    $0_1 = $0_1 + 1 | 0;
    continue;
   }
   break;
  };
  while (1) {
   if ((global$0 | 0) > ($2_1 | 0)) {
    $1_1 = Math_abs(HEAPF64[global$25 + ($2_1 << 3) >> 3]) * 5.6843418860808015e-14;
    $0_1 = 0;
    while (1) {
     if ((global$0 | 0) > ($0_1 | 0)) {
      $3_1 = global$28 + ($0_1 << 3) | 0;
      HEAPF64[$3_1 >> 3] = HEAPF64[$3_1 >> 3] + $1_1 * Math_abs(HEAPF64[global$4 + ($4_1 << 3) >> 3]);
      $0_1 = $0_1 + 1 | 0;
      $4_1 = $4_1 + 1 | 0;
      continue;
     }
     break;
    };
    $2_1 = $2_1 + 1 | 0;
    continue;
   }
   break;
  };
 }
 
 function $17($0_1, $1_1) {
  var $2_1 = 0, $3_1 = 0, $4_1 = 0, $5_1 = 0.0, $6_1 = 0, $7_1 = 0, $8_1 = 0.0;
  while (1) {
   if ((global$0 | 0) > ($2_1 | 0)) {
    $6_1 = $2_1 << 2;
    HEAP32[$6_1 + global$18 >> 2] = HEAP32[$0_1 + $6_1 >> 2];
    $2(HEAP32[$0_1 + $6_1 >> 2], global$41 + (Math_imul(global$0, $2_1) << 3) | 0);
    $2_1 = $2_1 + 1 | 0;
    continue;
   }
   break;
  };
  global$13 = 0;
  while (1) {
   if ((global$3 | 0) > ($3_1 | 0)) {
    HEAP8[global$8 + $3_1 | 0] = 0;
    HEAP8[global$32 + $3_1 | 0] = 0;
    $3_1 = $3_1 + 1 | 0;
    continue;
   }
   break;
  };
  while (1) {
   if ((global$0 | 0) > ($4_1 | 0)) {
    $2_1 = HEAP32[($4_1 << 2) + $0_1 >> 2] - global$2 | 0;
    if (!(($2_1 | 0) < 0 | ($2_1 | 0) >= (global$3 | 0))) {
     HEAP8[$2_1 + global$32 | 0] = 1;
     $2_1 = $2_1 + global$8 | 0;
     global$13 = global$13 - (HEAPU8[$2_1 | 0] != 0) | 0;
     HEAP8[$2_1 | 0] = 0;
    }
    $4_1 = $4_1 + 1 | 0;
    continue;
   }
   break;
  };
  $0_1 = global$43;
  $2_1 = global$17;
  $3_1 = global$0;
  while (1) {
   if (($3_1 | 0) > ($7_1 | 0)) {
    $4_1 = $7_1 << 3;
    HEAPF64[$4_1 + $0_1 >> 3] = HEAPF64[$2_1 + $4_1 >> 3];
    $7_1 = $7_1 + 1 | 0;
    continue;
   }
   break;
  };
  if ($19($1_1)) {
   $0_1 = 0;
   global$47 = -1;
   global$24 = 0.0;
   global$48 = 1;
   while (1) {
    if ((global$0 | 0) > ($0_1 | 0)) {
     if (!HEAPU8[global$22 + $0_1 | 0]) {
      $1_1 = $0_1 << 3;
      $5_1 = HEAPF64[$1_1 + global$10 >> 3];
      $8_1 = $5_1 - HEAPF64[$1_1 + global$21 >> 3];
      $5_1 = -$5_1;
      if ($5_1 > global$24) {
       global$47 = $0_1;
       global$24 = $5_1;
       global$48 = 1;
      } else {
       if (global$24 < $8_1) {
        global$47 = $0_1;
        global$24 = $8_1;
        global$48 = 0;
       }
      }
     }
     $0_1 = $0_1 + 1 | 0;
     continue;
    }
    break;
   };
   $0_1 = global$24 <= 1.0e-09;
  } else {
   $0_1 = 0
  }
  return $0_1;
 }
 
 function $18() {
  var $0_1 = 0, $1_1 = 0, $2_1 = 0, $3_1 = 0, $4_1 = 0, $5_1 = 0.0, $6_1 = 0, $7_1 = 0, $8_1 = 0, $9_1 = 0;
  $1_1 = global$6;
  $2_1 = global$43;
  $3_1 = global$0;
  while (1) {
   if (($0_1 | 0) < ($3_1 | 0)) {
    $6_1 = $0_1 << 3;
    HEAPF64[$6_1 + $1_1 >> 3] = HEAPF64[$2_1 + $6_1 >> 3];
    $0_1 = $0_1 + 1 | 0;
    continue;
   }
   break;
  };
  $0_1 = 0;
  if (global$13) {
   $2_1 = global$6;
   while (1) {
    if ((global$3 | 0) > ($0_1 | 0)) {
     if (HEAPU8[global$8 + $0_1 | 0]) {
      $1_1 = 0;
      while (1) {
       if ((global$0 | 0) > ($1_1 | 0)) {
        $3_1 = $2_1 + ($1_1 << 3) | 0;
        HEAPF64[$3_1 >> 3] = HEAPF64[$3_1 >> 3] + -HEAPF64[global$11 + (Math_imul(global$0, $0_1) + $1_1 << 3) >> 3] * HEAPF64[global$7 + ($0_1 << 3) >> 3];
        $1_1 = $1_1 + 1 | 0;
        continue;
       }
       break;
      };
     }
     $0_1 = $0_1 + 1 | 0;
     continue;
    }
    break;
   };
  }
  $4_1 = global$6;
  $6_1 = global$5;
  $0_1 = 0;
  $1_1 = 0;
  $2_1 = 0;
  $3_1 = 0;
  $7_1 = global$10;
  $7($7_1, global$54);
  while (1) {
   if ((global$0 | 0) > ($0_1 | 0)) {
    $8_1 = $0_1 << 3;
    $9_1 = $8_1 + global$54 | 0;
    HEAPF64[$9_1 >> 3] = HEAPF64[$4_1 + $8_1 >> 3] - HEAPF64[$9_1 >> 3];
    $0_1 = $0_1 + 1 | 0;
    continue;
   }
   break;
  };
  while (1) {
   if ((global$0 | 0) > ($1_1 | 0)) {
    $0_1 = 0;
    while (1) {
     if ((global$0 | 0) > ($0_1 | 0)) {
      $4_1 = ($1_1 << 3) + $7_1 | 0;
      HEAPF64[$4_1 >> 3] = HEAPF64[$4_1 >> 3] + HEAPF64[global$4 + (Math_imul(global$0, $1_1) + $0_1 << 3) >> 3] * HEAPF64[global$54 + ($0_1 << 3) >> 3];
      $0_1 = $0_1 + 1 | 0;
      continue;
     }
     break;
    };
    $1_1 = $1_1 + 1 | 0;
    continue;
   }
   break;
  };
  while (1) {
   if ((global$0 | 0) > ($2_1 | 0)) {
    $5_1 = HEAPF64[global$25 + ($2_1 << 3) >> 3];
    $1_1 = 0;
    while (1) {
     if ((global$0 | 0) > ($1_1 | 0)) {
      $5_1 = $5_1 - HEAPF64[($1_1 << 3) + $6_1 >> 3] * HEAPF64[global$41 + ($3_1 << 3) >> 3];
      $1_1 = $1_1 + 1 | 0;
      $3_1 = $3_1 + 1 | 0;
      continue;
     }
     break;
    };
    HEAPF64[global$54 + ($2_1 << 3) >> 3] = $5_1;
    $2_1 = $2_1 + 1 | 0;
    continue;
   }
   break;
  };
  $2_1 = global$54;
  $1_1 = 0;
  while (1) {
   if ((global$0 | 0) > ($1_1 | 0)) {
    $5_1 = HEAPF64[$2_1 + ($1_1 << 3) >> 3];
    if ($5_1 != 0.0) {
     $3_1 = global$4 + (Math_imul(global$0, $1_1) << 3) | 0;
     $4_1 = global$0;
     $0_1 = 0;
     while (1) {
      if (($0_1 | 0) < ($4_1 | 0)) {
       $7_1 = $0_1 << 3;
       $8_1 = $7_1 + $6_1 | 0;
       HEAPF64[$8_1 >> 3] = HEAPF64[$8_1 >> 3] + $5_1 * HEAPF64[$3_1 + $7_1 >> 3];
       $0_1 = $0_1 + 1 | 0;
       continue;
      }
      break;
     };
    }
    $1_1 = $1_1 + 1 | 0;
    continue;
   }
   break;
  };
  global$20 = 0;
 }
 
 function $19($0_1) {
  var $1_1 = 0.0, $2_1 = 0, $3_1 = 0, $4_1 = 0.0;
  $0_1 = ($0_1 | 0) != 0;
  global$29 = $0_1;
  global$38 = $0_1;
  while (1) {
   if ((global$0 | 0) > ($2_1 | 0)) {
    $0_1 = HEAP32[global$18 + ($2_1 << 2) >> 2];
    if (global$29) {
     if (($0_1 | 0) < (global$2 + global$3 | 0) & ($0_1 | 0) >= (global$2 | 0)) {
      $1_1 = HEAPF64[global$16 + ($0_1 - global$2 << 3) >> 3]
     } else {
      $1_1 = 0.0
     }
    } else {
     $1_1 = ($0_1 | 0) >= (global$2 + global$3 | 0) ? 1.0 : 0.0
    }
    $4_1 = $1_1;
    $3_1 = global$2 + global$3 | 0;
    if (($3_1 | 0) <= ($0_1 | 0)) {
     $1_1 = global$29 ? 0.0 : Infinity
    } else {
     if (($0_1 | 0) < ($3_1 | 0) & ($0_1 | 0) >= (global$2 | 0)) {
      $1_1 = HEAPF64[global$7 + ($0_1 - global$2 << 3) >> 3]
     } else {
      $1_1 = Infinity
     }
    }
    if (($0_1 | 0) < (global$2 + global$3 | 0) & ($0_1 | 0) >= (global$2 | 0)) {
     $0_1 = HEAPU8[global$37 + ($0_1 - global$2 | 0) | 0] != 0
    } else {
     $0_1 = 0
    }
    $3_1 = $2_1 << 3;
    HEAPF64[$3_1 + global$25 >> 3] = $4_1;
    HEAPF64[$3_1 + global$21 >> 3] = $1_1;
    HEAP8[global$22 + $2_1 | 0] = $0_1;
    $2_1 = $2_1 + 1 | 0;
    continue;
   }
   break;
  };
  if ($1()) {
   $0();
   $0_1 = 1;
  } else {
   $0_1 = 0
  }
  return $0_1;
 }
 
 function $20($0_1, $1_1) {
  var $2_1 = 0, $3_1 = 0, $4_1 = 0, $5_1 = 0.0, $6_1 = 0, $7_1 = 0, $8_1 = 0, $9_1 = 0, $10_1 = 0, $11_1 = 0.0, $12_1 = 0, $13_1 = 0, $14_1 = 0, $15_1 = 0.0;
  $3_1 = global$84 + (Math_imul(global$0, $1_1 - 1 | 0) << 3) | 0;
  $1_1 = 0;
  while (1) {
   if ((global$0 | 0) > ($1_1 | 0)) {
    if (!HEAPU8[global$22 + $1_1 | 0]) {
     $2_1 = $1_1 << 3;
     $4_1 = $2_1 + global$10 | 0;
     HEAPF64[$4_1 >> 3] = Math_min(HEAPF64[$2_1 + global$21 >> 3], Math_max(HEAPF64[$4_1 >> 3], 0.0) + $0_1 * HEAPF64[$2_1 + $3_1 >> 3]);
    }
    $1_1 = $1_1 + 1 | 0;
    continue;
   }
   break;
  };
  $7(global$10, global$43);
  $1_1 = 0;
  if (global$13) {
   $3_1 = global$43;
   while (1) {
    if ((global$3 | 0) > ($1_1 | 0)) {
     if (HEAPU8[global$8 + $1_1 | 0]) {
      $2_1 = 0;
      while (1) {
       if ((global$0 | 0) > ($2_1 | 0)) {
        $4_1 = $3_1 + ($2_1 << 3) | 0;
        HEAPF64[$4_1 >> 3] = HEAPF64[$4_1 >> 3] + HEAPF64[global$11 + (Math_imul(global$0, $1_1) + $2_1 << 3) >> 3] * HEAPF64[global$7 + ($1_1 << 3) >> 3];
        $2_1 = $2_1 + 1 | 0;
        continue;
       }
       break;
      };
     }
     $1_1 = $1_1 + 1 | 0;
     continue;
    }
    break;
   };
  }
  $1_1 = 0;
  while (1) {
   if (($1_1 | 0) < 4) {
    $2_1 = $6(1.0e-11);
    if ($2_1) {
     return $2_1
    }
    $14_1 = global$23;
    __inlined_func$31$4 : {
     $2_1 = 0;
     $3_1 = global$43;
     $4_1 = global$17;
     $6_1 = global$0;
     while (1) {
      if (($2_1 | 0) < ($6_1 | 0)) {
       $8_1 = $2_1 << 3;
       HEAPF64[$8_1 + $3_1 >> 3] = HEAPF64[$4_1 + $8_1 >> 3];
       $2_1 = $2_1 + 1 | 0;
       continue;
      }
      break;
     };
     if ((global$31 | 0) > 12) {
      if ($1()) {
       $0();
       $2_1 = 1;
      } else {
       $2_1 = 0
      }
     } else {
      $2_1 = 1
     }
     $7_1 = 4;
     if (!$2_1) {
      break __inlined_func$31$4
     }
     $3_1 = global$6;
     $4_1 = global$43;
     $6_1 = global$0;
     $2_1 = 0;
     while (1) {
      if (($2_1 | 0) < ($6_1 | 0)) {
       $8_1 = $2_1 << 3;
       HEAPF64[$8_1 + $3_1 >> 3] = HEAPF64[$4_1 + $8_1 >> 3];
       $2_1 = $2_1 + 1 | 0;
       continue;
      }
      break;
     };
     $2_1 = 0;
     if (global$13) {
      $4_1 = global$6;
      while (1) {
       if ((global$3 | 0) > ($2_1 | 0)) {
        if (HEAPU8[global$8 + $2_1 | 0]) {
         $3_1 = 0;
         while (1) {
          if ((global$0 | 0) > ($3_1 | 0)) {
           $6_1 = $4_1 + ($3_1 << 3) | 0;
           HEAPF64[$6_1 >> 3] = HEAPF64[$6_1 >> 3] + -HEAPF64[global$11 + (Math_imul(global$0, $2_1) + $3_1 << 3) >> 3] * HEAPF64[global$7 + ($2_1 << 3) >> 3];
           $3_1 = $3_1 + 1 | 0;
           continue;
          }
          break;
         };
        }
        $2_1 = $2_1 + 1 | 0;
        continue;
       }
       break;
      };
     }
     $4_1 = global$6;
     $6_1 = global$10;
     $2_1 = 0;
     while (1) {
      if ((global$0 | 0) > ($2_1 | 0)) {
       $0_1 = 0.0;
       $8_1 = global$4 + (Math_imul(global$0, $2_1) << 3) | 0;
       $3_1 = 0;
       while (1) {
        if ((global$0 | 0) > ($3_1 | 0)) {
         $10_1 = $3_1 << 3;
         $0_1 = $0_1 + HEAPF64[$10_1 + $8_1 >> 3] * HEAPF64[$4_1 + $10_1 >> 3];
         $3_1 = $3_1 + 1 | 0;
         continue;
        }
        break;
       };
       HEAPF64[$6_1 + ($2_1 << 3) >> 3] = $0_1;
       $2_1 = $2_1 + 1 | 0;
       continue;
      }
      break;
     };
     while (1) {
      $2_1 = 0;
      global$47 = -1;
      global$24 = 0.0;
      global$48 = 1;
      while (1) {
       if ((global$0 | 0) > ($2_1 | 0)) {
        if (!HEAPU8[global$22 + $2_1 | 0]) {
         $3_1 = $2_1 << 3;
         $5_1 = HEAPF64[$3_1 + global$10 >> 3];
         $0_1 = $5_1 - HEAPF64[$3_1 + global$21 >> 3];
         $5_1 = -$5_1;
         if ($5_1 > global$24) {
          global$47 = $2_1;
          global$24 = $5_1;
          global$48 = 1;
         } else {
          if (global$24 < $0_1) {
           global$47 = $2_1;
           global$24 = $0_1;
           global$48 = 0;
          }
         }
        }
        $2_1 = $2_1 + 1 | 0;
        continue;
       }
       break;
      };
      $0_1 = global$24;
      $7_1 = 0;
      if ($0_1 <= 1.0e-11) {
       break __inlined_func$31$4
      }
      $7_1 = 3;
      if ((global$23 | 0) >= (global$87 | 0)) {
       break __inlined_func$31$4
      }
      $7_1 = !($0_1 < 1.0e-08);
      $10_1 = global$48;
      $11_1 = $10_1 ? 1.0 : -1.0;
      $12_1 = global$101;
      $8_1 = global$47;
      $4_1 = global$4 + (Math_imul($8_1, global$0) << 3) | 0;
      global$33 = Infinity;
      global$46 = 0.0;
      global$56 = -1;
      $2_1 = 0;
      while (1) {
       if ((global$3 | 0) > ($2_1 | 0)) {
        if (HEAPU8[global$32 + $2_1 | 0]) {
         $9_1 = 1
        } else {
         $9_1 = HEAPF64[global$7 + ($2_1 << 3) >> 3] == 0.0
        }
        if (!$9_1) {
         $0_1 = 0.0;
         $3_1 = 0;
         while (1) {
          if ((global$0 | 0) > ($3_1 | 0)) {
           $0_1 = $0_1 + HEAPF64[($3_1 << 3) + $4_1 >> 3] * HEAPF64[global$11 + (Math_imul(global$0, $2_1) + $3_1 << 3) >> 3];
           $3_1 = $3_1 + 1 | 0;
           continue;
          }
          break;
         };
         $5_1 = $0_1 * $11_1;
         if (HEAPU8[global$37 + $2_1 | 0]) {
          $0_1 = Math_abs($5_1);
          if ($0_1 > 1.0e-09) {
           $5_1 = 0.0 / $0_1;
           if ($5_1 >= global$33 + -1.0e-12) {
            $9_1 = $5_1 < global$33 + 1.0e-12 & $0_1 > global$46
           } else {
            $9_1 = 1
           }
           if ($9_1) {
            global$33 = $5_1;
            global$46 = $0_1;
            global$56 = global$2 + $2_1 | 0;
           }
          }
         } else {
          if (HEAPU8[global$8 + $2_1 | 0] ? $5_1 > 1.0e-09 : $5_1 < -1.0e-09) {
           block : {
            if (global$38) {
             $0_1 = HEAPF64[global$16 + ($2_1 << 3) >> 3]
            } else {
             $0_1 = 0.0
            }
            $3_1 = 0;
            $6_1 = Math_imul(global$0, $2_1);
            while (1) {
             if ((global$0 | 0) > ($3_1 | 0)) {
              $0_1 = $0_1 - HEAPF64[global$5 + ($3_1 << 3) >> 3] * HEAPF64[global$11 + ($6_1 << 3) >> 3];
              $3_1 = $3_1 + 1 | 0;
              $6_1 = $6_1 + 1 | 0;
              continue;
             }
             break;
            };
            $15_1 = Math_max(HEAPU8[global$8 + $2_1 | 0] ? -$0_1 : $0_1, 0.0);
            $0_1 = Math_abs($5_1);
            $5_1 = $15_1 / $0_1;
            if ($5_1 >= global$33 + -1.0e-12) {
             $9_1 = $5_1 < global$33 + 1.0e-12 & $0_1 > global$46
            } else {
             $9_1 = 1
            }
            if (!$9_1) {
             break block
            }
            global$33 = $5_1;
            global$46 = $0_1;
            global$56 = global$2 + $2_1 | 0;
           }
          }
         }
        }
        $2_1 = $2_1 + 1 | 0;
        continue;
       }
       break;
      };
      $13(global$45, global$36, global$12, global$51, $4_1, $11_1);
      if (!$12_1 & ((global$12 | 0) < (global$15 | 0) & (global$56 | 0) < 0)) {
       $13(global$35, global$15, global$15, 0, $4_1, $11_1)
      }
      $6_1 = global$56;
      if (($6_1 | 0) < 0) {
       break __inlined_func$31$4
      }
      $4_1 = HEAP32[global$18 + ($8_1 << 2) >> 2];
      $2($6_1, global$44);
      $12_1 = global$44;
      $9_1 = global$27;
      $2_1 = 0;
      while (1) {
       if ((global$0 | 0) > ($2_1 | 0)) {
        $0_1 = 0.0;
        $7_1 = global$4 + (Math_imul(global$0, $2_1) << 3) | 0;
        $3_1 = 0;
        while (1) {
         if ((global$0 | 0) > ($3_1 | 0)) {
          $13_1 = $3_1 << 3;
          $0_1 = $0_1 + HEAPF64[$13_1 + $7_1 >> 3] * HEAPF64[$12_1 + $13_1 >> 3];
          $3_1 = $3_1 + 1 | 0;
          continue;
         }
         break;
        };
        HEAPF64[($2_1 << 3) + $9_1 >> 3] = $0_1;
        $2_1 = $2_1 + 1 | 0;
        continue;
       }
       break;
      };
      $12($8_1, $6_1);
      if (($4_1 | 0) >= (global$2 | 0)) {
       $7_1 = $10_1 ? 1 : ($4_1 | 0) >= (global$2 + global$3 | 0)
      } else {
       $7_1 = 1
      }
      if (!$7_1) {
       $2_1 = global$8 + ($4_1 - global$2 | 0) | 0;
       global$13 = global$13 + (1 - (HEAPU8[$2_1 | 0] != 0) | 0) | 0;
       HEAP8[$2_1 | 0] = 1;
      }
      global$23 = global$23 + 1 | 0;
      if ((global$31 | 0) >= 40) {
       if ($1()) {
        $0();
        $2_1 = 1;
       } else {
        $2_1 = 0
       }
       $7_1 = 4;
       if (!$2_1) {
        break __inlined_func$31$4
       }
      } else {
       $0()
      }
      continue;
     };
    }
    $2_1 = $7_1;
    if ($2_1) {
     return ($2_1 | 0) == 1 ? 3 : $2_1
    }
    if (($14_1 | 0) == (global$23 | 0) & ($1_1 | 0) > 0) {
     return 0
    }
    if ($22() <= 1.0e-11) {
     return 0
    }
    $1_1 = $1_1 + 1 | 0;
    continue;
   }
   break;
  };
  return 0;
 }
 
 function $21($0_1) {
  var $1_1 = 0, $2_1 = 0, $3_1 = 0.0, $4_1 = 0, $5_1 = 0.0, $6_1 = 0.0, $7_1 = 0, $8_1 = 0.0, $9_1 = 0.0, $10_1 = 0;
  $7(global$10, global$6);
  if (global$13) {
   $10_1 = global$6;
   while (1) {
    if ((global$3 | 0) > ($1_1 | 0)) {
     if (HEAPU8[global$8 + $1_1 | 0]) {
      $4_1 = 0;
      while (1) {
       if ((global$0 | 0) > ($4_1 | 0)) {
        $7_1 = ($4_1 << 3) + $10_1 | 0;
        HEAPF64[$7_1 >> 3] = HEAPF64[$7_1 >> 3] + HEAPF64[global$11 + (Math_imul(global$0, $1_1) + $4_1 << 3) >> 3] * HEAPF64[global$7 + ($1_1 << 3) >> 3];
        $4_1 = $4_1 + 1 | 0;
        continue;
       }
       break;
      };
     }
     $1_1 = $1_1 + 1 | 0;
     continue;
    }
    break;
   };
  }
  $6_1 = 1.0;
  while (1) {
   if ((global$0 | 0) > ($2_1 | 0)) {
    $1_1 = $2_1 << 3;
    $8_1 = Math_abs(HEAPF64[$1_1 + global$6 >> 3] - HEAPF64[$1_1 + global$17 >> 3]);
    $5_1 = Math_max($8_1, $5_1);
    if (HEAPU8[global$22 + $2_1 | 0]) {
     $3_1 = 0.0
    } else {
     $1_1 = $2_1 << 3;
     $3_1 = HEAPF64[$1_1 + global$10 >> 3];
     $3_1 = Math_max(Math_max(-$3_1, $3_1 - HEAPF64[$1_1 + global$21 >> 3]), 0.0);
    }
    $5_1 = Math_max($5_1, $3_1);
    $1_1 = $2_1 << 3;
    $6_1 = Math_max(Math_abs(HEAPF64[$1_1 + global$10 >> 3]), $6_1);
    if ($0_1 > 0.0) {
     $9_1 = Math_max($3_1 * Math_abs(HEAPF64[$1_1 + global$25 >> 3]), Math_max($8_1 * Math_abs(HEAPF64[$1_1 + global$5 >> 3]), $9_1))
    }
    $2_1 = $2_1 + 1 | 0;
    continue;
   }
   break;
  };
  if ($0_1 > 0.0) {
   $0_1 = Math_max($5_1 / $6_1, $9_1 / $0_1)
  } else {
   $0_1 = $5_1 / $6_1
  }
  return $0_1;
 }
 
 function $22() {
  var $0_1 = 0.0, $1_1 = 0, $2_1 = 0, $3_1 = 0, $4_1 = 0.0;
  while (1) {
   if ((global$3 | 0) > ($1_1 | 0)) {
    if (HEAPU8[global$32 + $1_1 | 0]) {
     $2_1 = 1
    } else {
     $2_1 = HEAPF64[global$7 + ($1_1 << 3) >> 3] == 0.0
    }
    if (!$2_1) {
     $2_1 = 0;
     if (global$38) {
      $0_1 = HEAPF64[global$16 + ($1_1 << 3) >> 3]
     } else {
      $0_1 = 0.0
     }
     $3_1 = Math_imul(global$0, $1_1);
     while (1) {
      if ((global$0 | 0) > ($2_1 | 0)) {
       $0_1 = $0_1 - HEAPF64[global$5 + ($2_1 << 3) >> 3] * HEAPF64[global$11 + ($3_1 << 3) >> 3];
       $2_1 = $2_1 + 1 | 0;
       $3_1 = $3_1 + 1 | 0;
       continue;
      }
      break;
     };
     if (HEAPU8[global$37 + $1_1 | 0]) {
      $0_1 = -Math_abs($0_1)
     } else {
      $0_1 = HEAPU8[global$8 + $1_1 | 0] ? -$0_1 : $0_1
     }
     $4_1 = Math_min($0_1, $4_1);
    }
    $1_1 = $1_1 + 1 | 0;
    continue;
   }
   break;
  };
  global$102 = $4_1;
  if (!global$20) {
   global$39 = $5(-Infinity);
   global$20 = 1;
  }
  return -Math_min(global$39, $4_1);
 }
 
 function $23($0_1, $1_1) {
  var $2_1 = 0, $3_1 = 0.0;
  $2($1_1, global$6);
  while (1) {
   if ((global$0 | 0) > ($2_1 | 0)) {
    $3_1 = $3_1 + HEAPF64[global$4 + (Math_imul(global$0, $0_1) + $2_1 << 3) >> 3] * HEAPF64[global$6 + ($2_1 << 3) >> 3];
    $2_1 = $2_1 + 1 | 0;
    continue;
   }
   break;
  };
  return Math_abs($3_1);
 }
 
 function $24() {
  global$49 = 1.0e-11;
 }
 
 function $33($0_1, $1_1, $2_1) {
  $0_1 = $0_1 | 0;
  $1_1 = $1_1 | 0;
  $2_1 = $2_1 | 0;
  var $3_1 = 0, $4_1 = 0, $5_1 = 0, $6_1 = 0;
  global$1 = $0_1;
  global$0 = $1_1;
  global$3 = $2_1;
  $0_1 = $1_1 << 3;
  $3_1 = global$1;
  global$1 = ($0_1 + $3_1 | 0) + 15 & -16;
  global$17 = $3_1;
  $5_1 = $0_1;
  $0_1 = global$1;
  global$1 = ($5_1 + $0_1 | 0) + 15 & -16;
  global$65 = $0_1;
  $0_1 = $2_1 << 3;
  $3_1 = global$1;
  global$1 = ($0_1 + $3_1 | 0) + 15 & -16;
  global$16 = $3_1;
  $5_1 = $0_1;
  $0_1 = global$1;
  global$1 = ($5_1 + $0_1 | 0) + 15 & -16;
  global$7 = $0_1;
  $0_1 = global$1;
  global$1 = ($0_1 + (Math_imul($1_1, $2_1) << 3) | 0) + 15 & -16;
  global$11 = $0_1;
  $0_1 = global$1;
  global$1 = ($0_1 + $2_1 | 0) + 15 & -16;
  global$37 = $0_1;
  $0_1 = global$1;
  $6_1 = $1_1 << 2;
  global$1 = ($0_1 + $6_1 | 0) + 15 & -16;
  global$77 = $0_1;
  $0_1 = global$0 << 3;
  $2_1 = global$1;
  global$1 = ($0_1 + $2_1 | 0) + 15 & -16;
  global$88 = $2_1;
  $2_1 = global$1;
  global$1 = ($2_1 + Math_imul(global$3, 24) | 0) + 15 & -16;
  global$61 = $2_1;
  $2_1 = global$1;
  global$1 = ($2_1 + (global$3 << 2) | 0) + 15 & -16;
  global$62 = $2_1;
  $2_1 = global$1;
  $3_1 = global$0 << 2;
  global$1 = ($2_1 + Math_imul($3_1, global$3) | 0) + 15 & -16;
  global$67 = $2_1;
  $2_1 = global$1;
  global$1 = ($2_1 + (Math_imul(global$0, global$3) << 3) | 0) + 15 & -16;
  global$68 = $2_1;
  $2_1 = global$1;
  global$1 = ($2_1 + $0_1 | 0) + 15 & -16;
  global$40 = $2_1;
  $2_1 = global$3 << 3;
  $4_1 = global$1;
  global$1 = ($2_1 + $4_1 | 0) + 15 & -16;
  global$89 = $4_1;
  $4_1 = global$1;
  global$1 = ($4_1 + $2_1 | 0) + 15 & -16;
  global$90 = $4_1;
  $4_1 = global$1;
  global$1 = ($4_1 + $2_1 | 0) + 15 & -16;
  global$91 = $4_1;
  $4_1 = global$1;
  global$1 = ($4_1 + $3_1 | 0) + 15 & -16;
  global$18 = $4_1;
  $4_1 = Math_imul(global$0, global$0) << 3;
  $5_1 = global$1;
  global$1 = ($4_1 + $5_1 | 0) + 15 & -16;
  global$41 = $5_1;
  $5_1 = $4_1;
  $4_1 = global$1;
  global$1 = ($5_1 + $4_1 | 0) + 15 & -16;
  global$4 = $4_1;
  $4_1 = global$1;
  global$1 = ($4_1 + $0_1 | 0) + 15 & -16;
  global$25 = $4_1;
  $4_1 = global$1;
  global$1 = ($4_1 + $0_1 | 0) + 15 & -16;
  global$21 = $4_1;
  $4_1 = global$1;
  global$1 = ($4_1 + global$0 | 0) + 15 & -16;
  global$22 = $4_1;
  $5_1 = $3_1;
  $3_1 = global$1;
  global$1 = ($5_1 + $3_1 | 0) + 15 & -16;
  global$78 = $3_1;
  $3_1 = global$1;
  global$1 = ($3_1 + $0_1 | 0) + 15 & -16;
  global$54 = $3_1;
  $3_1 = global$1;
  global$1 = ($3_1 + global$3 | 0) + 15 & -16;
  global$32 = $3_1;
  $3_1 = global$1;
  global$1 = ($3_1 + global$3 | 0) + 15 & -16;
  global$8 = $3_1;
  $3_1 = global$1;
  global$1 = ($3_1 + $0_1 | 0) + 15 & -16;
  global$5 = $3_1;
  $3_1 = global$1;
  global$1 = $3_1 + 143 & -16;
  global$80 = $3_1;
  $3_1 = global$1;
  global$1 = $3_1 + 271 & -16;
  global$81 = $3_1;
  $3_1 = global$1;
  global$1 = ($3_1 + $0_1 | 0) + 15 & -16;
  global$10 = $3_1;
  $3_1 = global$1;
  global$1 = ($3_1 + Math_imul(global$0, 40) | 0) + 15 & -16;
  global$84 = $3_1;
  $3_1 = global$1;
  global$1 = ($3_1 + $0_1 | 0) + 15 & -16;
  global$43 = $3_1;
  $3_1 = global$1;
  global$1 = ($3_1 + $0_1 | 0) + 15 & -16;
  global$27 = $3_1;
  $3_1 = global$1;
  global$1 = ($3_1 + $0_1 | 0) + 15 & -16;
  global$44 = $3_1;
  $3_1 = global$1;
  global$1 = ($3_1 + $0_1 | 0) + 15 & -16;
  global$6 = $3_1;
  $3_1 = global$1;
  global$1 = ($3_1 + $0_1 | 0) + 15 & -16;
  global$28 = $3_1;
  global$87 = Math_imul(global$0, 100) + 200 | 0;
  global$1 = (global$1 + ($1_1 << 4) | 0) + 15 & -16;
  $1_1 = global$1;
  global$1 = ($1_1 + $2_1 | 0) + 15 & -16;
  global$63 = $1_1;
  $1_1 = global$1;
  global$1 = ($1_1 + $0_1 | 0) + 15 & -16;
  global$92 = $1_1;
  $1_1 = $0_1;
  $0_1 = global$1;
  global$1 = ($1_1 + $0_1 | 0) + 15 & -16;
  global$93 = $0_1;
  $0_1 = global$1;
  global$1 = $0_1 + 79 & -16;
  global$34 = $0_1;
  $0_1 = global$1;
  global$1 = ($0_1 + $6_1 | 0) + 15 & -16;
  global$94 = $0_1;
  $0_1 = global$1;
  global$1 = $0_1 + 75 & -16;
  global$14 = $0_1;
  $0_1 = global$1;
  global$1 = $0_1 + 15 & -16;
  return $0_1 | 0;
 }
 
 function $34($0_1, $1_1, $2_1, $3_1, $4_1) {
  $0_1 = $0_1 | 0;
  $1_1 = $1_1 | 0;
  $2_1 = $2_1 | 0;
  $3_1 = $3_1 | 0;
  $4_1 = $4_1 | 0;
  var $5_1 = 0.0, $6_1 = 0, $7_1 = 0.0, $8_1 = 0.0, $9_1 = 0.0, $10_1 = 0.0, $11_1 = 0.0, $12_1 = 0, $13_1 = 0.0, $14_1 = 0;
  global$2 = global$15;
  global$59 = $0_1;
  global$64 = $1_1;
  global$74 = $2_1;
  global$75 = $3_1;
  global$76 = $4_1;
  global$12 = global$70;
  global$52 = 0;
  $0_1 = 0;
  $2_1 = 0;
  global$69 = 0.0;
  $1_1 = global$11;
  $3_1 = Math_imul(global$0, global$3);
  while (1) {
   if (($2_1 | 0) < ($3_1 | 0)) {
    HEAPF64[$1_1 + ($2_1 << 3) >> 3] = 0;
    $2_1 = $2_1 + 1 | 0;
    continue;
   }
   break;
  };
  while (1) {
   if ((global$0 | 0) > ($0_1 | 0)) {
    $1_1 = $0_1 << 3;
    HEAPF64[$1_1 + global$17 >> 3] = HEAPF64[$1_1 + global$88 >> 3];
    $1_1 = $1_1 + global$40 | 0;
    if ((global$9 | 0) <= ($0_1 | 0)) {
     $5_1 = 1.0
    } else {
     $5_1 = HEAPF64[global$95 + ($0_1 << 3) >> 3]
    }
    HEAPF64[$1_1 >> 3] = $5_1;
    if (HEAPF64[global$40 + ($0_1 << 3) >> 3] == 0.0) {
     $5_1 = 0.0;
     $1_1 = 0;
     $2_1 = 0;
     while (1) {
      if ((global$3 | 0) > ($1_1 | 0)) {
       $7_1 = 0.0;
       while (1) {
        if (HEAP32[global$62 + ($1_1 << 2) >> 2] > ($2_1 | 0)) {
         if (HEAP32[global$67 + ($2_1 << 2) >> 2] == ($0_1 | 0)) {
          $7_1 = $7_1 + HEAPF64[global$68 + ($2_1 << 3) >> 3]
         }
         $2_1 = $2_1 + 1 | 0;
         continue;
        }
        break;
       };
       $5_1 = Math_max(Math_abs($7_1), $5_1);
       $1_1 = $1_1 + 1 | 0;
       continue;
      }
      break;
     };
     $3_1 = global$40 + ($0_1 << 3) | 0;
     if ($5_1 > 0.0) {
      wasm2js_scratch_store_f64(+$5_1);
      $1_1 = wasm2js_scratch_load_i32(1) | 0;
      wasm2js_scratch_load_i32(0) | 0;
      $2_1 = $1_1 >>> 20 | 0;
      $5_1 = 9.332636185032189e-302;
      block : {
       if (!$2_1) {
        break block
       }
       $5_1 = 1071508607186267320948425.0e277;
       if ($2_1 >>> 0 >= 2046) {
        break block
       }
       wasm2js_scratch_store_i32(0, 0);
       wasm2js_scratch_store_i32(1, $2_1 + (($1_1 & 1048575) >>> 0 > 434334) << 20);
       $5_1 = +wasm2js_scratch_load_f64();
      }
      $5_1 = 1.0 / $5_1;
     } else {
      $5_1 = 1.0
     }
     HEAPF64[$3_1 >> 3] = $5_1;
    }
    $0_1 = $0_1 + 1 | 0;
    continue;
   }
   break;
  };
  $1_1 = 0;
  $0_1 = 0;
  while (1) {
   if ((global$3 | 0) > ($1_1 | 0)) {
    $5_1 = 0.0;
    $2_1 = Math_imul($1_1, 3);
    $8_1 = HEAPF64[global$61 + ($2_1 + 2 << 3) >> 3];
    $9_1 = HEAPF64[global$61 + ($2_1 + 1 << 3) >> 3];
    $4_1 = $9_1 > -Infinity;
    $2_1 = !$4_1;
    if ($2_1) {
     $2_1 = $8_1 < Infinity
    }
    $14_1 = HEAP32[global$62 + ($1_1 << 2) >> 2];
    $11_1 = HEAPF64[global$61 + Math_imul($1_1, 24) >> 3];
    $7_1 = $4_1 ? $9_1 : $2_1 ? $8_1 : 0.0;
    $10_1 = $2_1 ? -1.0 : 1.0;
    $3_1 = global$11 + (Math_imul(global$0, $1_1) << 3) | 0;
    while (1) {
     if (($0_1 | 0) < ($14_1 | 0)) {
      $6_1 = HEAP32[global$67 + ($0_1 << 2) >> 2] << 3;
      $12_1 = $6_1 + $3_1 | 0;
      $13_1 = HEAPF64[global$68 + ($0_1 << 3) >> 3];
      HEAPF64[$12_1 >> 3] = HEAPF64[$12_1 >> 3] + $10_1 * $13_1 * HEAPF64[$6_1 + global$40 >> 3];
      if ($7_1 != 0.0) {
       $6_1 = $6_1 + global$17 | 0;
       HEAPF64[$6_1 >> 3] = HEAPF64[$6_1 >> 3] - $13_1 * $7_1;
      }
      $0_1 = $0_1 + 1 | 0;
      continue;
     }
     break;
    };
    $0_1 = 0;
    while (1) {
     if ((global$9 | 0) > ($0_1 | 0)) {
      $5_1 = Math_max(Math_abs(HEAPF64[($0_1 << 3) + $3_1 >> 3]), $5_1);
      $0_1 = $0_1 + 1 | 0;
      continue;
     }
     break;
    };
    if ($5_1 == 0.0) {
     $0_1 = global$9;
     while (1) {
      if ((global$0 | 0) > ($0_1 | 0)) {
       $5_1 = Math_max(Math_abs(HEAPF64[($0_1 << 3) + $3_1 >> 3]), $5_1);
       $0_1 = $0_1 + 1 | 0;
       continue;
      }
      break;
     };
    }
    if ($5_1 > 0.0) {
     wasm2js_scratch_store_f64(+$5_1);
     $0_1 = wasm2js_scratch_load_i32(1) | 0;
     wasm2js_scratch_load_i32(0) | 0;
     $6_1 = $0_1 >>> 20 | 0;
     $5_1 = 9.332636185032189e-302;
     block3 : {
      if (!$6_1) {
       break block3
      }
      $5_1 = 1071508607186267320948425.0e277;
      if ($6_1 >>> 0 >= 2046) {
       break block3
      }
      wasm2js_scratch_store_i32(0, 0);
      wasm2js_scratch_store_i32(1, $6_1 + (($0_1 & 1048575) >>> 0 > 434334) << 20);
      $5_1 = +wasm2js_scratch_load_f64();
     }
     $5_1 = 1.0 / $5_1;
    } else {
     $5_1 = 1.0
    }
    if ($5_1 != 1.0) {
     $0_1 = 0;
     while (1) {
      if ((global$0 | 0) > ($0_1 | 0)) {
       $6_1 = ($0_1 << 3) + $3_1 | 0;
       HEAPF64[$6_1 >> 3] = HEAPF64[$6_1 >> 3] * $5_1;
       $0_1 = $0_1 + 1 | 0;
       continue;
      }
      break;
     };
    }
    $0_1 = $1_1 << 3;
    HEAPF64[$0_1 + global$89 >> 3] = $5_1;
    HEAPF64[$0_1 + global$16 >> 3] = $10_1 * $11_1 * $5_1;
    HEAP8[global$37 + $1_1 | 0] = !($2_1 | $4_1);
    HEAPF64[$0_1 + global$90 >> 3] = $7_1;
    HEAPF64[$0_1 + global$91 >> 3] = $10_1;
    HEAPF64[$0_1 + global$7 >> 3] = $4_1 ? ($8_1 - $9_1) / $5_1 : Infinity;
    if ($7_1 != 0.0) {
     global$69 = global$69 + $11_1 * $7_1
    }
    $0_1 = HEAP32[global$62 + ($1_1 << 2) >> 2];
    $1_1 = $1_1 + 1 | 0;
    continue;
   }
   break;
  };
  $0_1 = 0;
  while (1) {
   if ((global$9 | 0) > ($0_1 | 0)) {
    $1_1 = $0_1 << 3;
    $2_1 = $1_1 + global$17 | 0;
    HEAPF64[$2_1 >> 3] = HEAPF64[$2_1 >> 3] * HEAPF64[$1_1 + global$40 >> 3];
    $0_1 = $0_1 + 1 | 0;
    continue;
   }
   break;
  };
  $1_1 = global$9;
  while (1) {
   if ((global$0 | 0) > ($1_1 | 0)) {
    $5_1 = 0.0;
    $0_1 = 0;
    while (1) {
     if ((global$3 | 0) > ($0_1 | 0)) {
      $5_1 = Math_max(Math_abs(HEAPF64[global$11 + (Math_imul(global$0, $0_1) + $1_1 << 3) >> 3]), $5_1);
      $0_1 = $0_1 + 1 | 0;
      continue;
     }
     break;
    };
    $3_1 = global$40 + ($1_1 << 3) | 0;
    if ($5_1 > 0.0) {
     wasm2js_scratch_store_f64(+$5_1);
     $0_1 = wasm2js_scratch_load_i32(1) | 0;
     wasm2js_scratch_load_i32(0) | 0;
     $2_1 = $0_1 >>> 20 | 0;
     $5_1 = 9.332636185032189e-302;
     block1 : {
      if (!$2_1) {
       break block1
      }
      $5_1 = 1071508607186267320948425.0e277;
      if ($2_1 >>> 0 >= 2046) {
       break block1
      }
      wasm2js_scratch_store_i32(0, 0);
      wasm2js_scratch_store_i32(1, $2_1 + (($0_1 & 1048575) >>> 0 > 434334) << 20);
      $5_1 = +wasm2js_scratch_load_f64();
     }
     $5_1 = 1.0 / $5_1;
    } else {
     $5_1 = 1.0
    }
    HEAPF64[$3_1 >> 3] = $5_1;
    $0_1 = 0;
    while (1) {
     if ((global$3 | 0) > ($0_1 | 0)) {
      $2_1 = global$11 + (Math_imul(global$0, $0_1) + $1_1 << 3) | 0;
      HEAPF64[$2_1 >> 3] = HEAPF64[$2_1 >> 3] * $5_1;
      $0_1 = $0_1 + 1 | 0;
      continue;
     }
     break;
    };
    $0_1 = global$17 + ($1_1 << 3) | 0;
    HEAPF64[$0_1 >> 3] = HEAPF64[$0_1 >> 3] * $5_1;
    $1_1 = $1_1 + 1 | 0;
    continue;
   }
   break;
  };
  $0_1 = 0;
  $5_1 = 0.0;
  while (1) {
   if ((global$0 | 0) > ($0_1 | 0)) {
    $5_1 = Math_max(Math_abs(HEAPF64[global$17 + ($0_1 << 3) >> 3]), $5_1);
    $0_1 = $0_1 + 1 | 0;
    continue;
   }
   break;
  };
  if ($5_1 > 0.0) {
   wasm2js_scratch_store_f64(+$5_1);
   $0_1 = wasm2js_scratch_load_i32(1) | 0;
   wasm2js_scratch_load_i32(0) | 0;
   $1_1 = $0_1 >>> 20 | 0;
   $5_1 = 9.332636185032189e-302;
   block2 : {
    if (!$1_1) {
     break block2
    }
    $5_1 = 1071508607186267320948425.0e277;
    if ($1_1 >>> 0 >= 2046) {
     break block2
    }
    wasm2js_scratch_store_i32(0, 0);
    wasm2js_scratch_store_i32(1, $1_1 + (($0_1 & 1048575) >>> 0 > 434334) << 20);
    $5_1 = +wasm2js_scratch_load_f64();
   }
   $5_1 = 1.0 / $5_1;
  } else {
   $5_1 = 1.0
  }
  global$50 = $5_1;
  $0_1 = 0;
  while (1) {
   if ((global$0 | 0) > ($0_1 | 0)) {
    $1_1 = global$17 + ($0_1 << 3) | 0;
    HEAPF64[$1_1 >> 3] = HEAPF64[$1_1 >> 3] * global$50;
    $0_1 = $0_1 + 1 | 0;
    continue;
   }
   break;
  };
  $0_1 = 0;
  while (1) {
   if ((global$3 | 0) > ($0_1 | 0)) {
    $1_1 = $0_1 << 3;
    $2_1 = $1_1 + global$16 | 0;
    HEAPF64[$2_1 >> 3] = HEAPF64[$2_1 >> 3] / global$50;
    $1_1 = $1_1 + global$7 | 0;
    HEAPF64[$1_1 >> 3] = HEAPF64[$1_1 >> 3] * global$50;
    $0_1 = $0_1 + 1 | 0;
    continue;
   }
   break;
  };
  $0_1 = 0;
  while (1) {
   if ((global$0 | 0) > ($0_1 | 0)) {
    $1_1 = $0_1 << 3;
    HEAPF64[$1_1 + global$65 >> 3] = HEAPF64[$1_1 + global$17 >> 3] < 0.0 ? -1.0 : 1.0;
    $0_1 = $0_1 + 1 | 0;
    continue;
   }
   break;
  };
 }
 
 function $35() {
  HEAP32[global$14 >> 2] = global$88;
  HEAP32[global$14 + 4 >> 2] = global$61;
  HEAP32[global$14 + 8 >> 2] = global$62;
  HEAP32[global$14 + 12 >> 2] = global$67;
  HEAP32[global$14 + 16 >> 2] = global$68;
  HEAP32[global$14 + 20 >> 2] = global$77;
  HEAP32[global$14 + 24 >> 2] = global$84;
  HEAP32[global$14 + 28 >> 2] = global$18;
  HEAP32[global$14 + 32 >> 2] = global$8;
  HEAP32[global$14 + 36 >> 2] = global$65;
  HEAP32[global$14 + 40 >> 2] = global$40;
  HEAP32[global$14 + 44 >> 2] = global$63;
  HEAP32[global$14 + 48 >> 2] = global$92;
  HEAP32[global$14 + 52 >> 2] = global$93;
  HEAP32[global$14 + 56 >> 2] = global$34;
  return global$14 | 0;
 }
 
 function $36($0_1) {
  $0_1 = $0_1 | 0;
  return __wasm_memory_grow($0_1 | 0) | 0;
 }
 
 function $37($0_1, $1_1, $2_1, $3_1) {
  $0_1 = $0_1 | 0;
  $1_1 = $1_1 | 0;
  $2_1 = +$2_1;
  $3_1 = $3_1 | 0;
  var $4_1 = 0.0, $5_1 = 0, $6_1 = 0, $7_1 = 0.0, $8_1 = 0, $9_1 = 0.0, $10_1 = 0, $11_1 = 0.0, $12_1 = 0.0, $13_1 = 0.0, $14_1 = 0.0, $15_1 = 0, $16_1 = 0, $17_1 = 0;
  global$23 = 0;
  $5_1 = ($1_1 | 0) != 0;
  global$101 = $5_1;
  global$29 = 1;
  global$38 = 1;
  global$79 = $5_1;
  global$66 = 0;
  global$20 = 0;
  global$49 = 1.0e-11;
  if ($0_1) {
   $0_1 = $17(global$77, 1)
  } else {
   $0_1 = 0
  }
  block1 : {
   if (!$0_1) {
    $0_1 = 0;
    while (1) {
     if ((global$0 | 0) > ($0_1 | 0)) {
      HEAP32[global$94 + ($0_1 << 2) >> 2] = (global$2 + global$3 | 0) + $0_1;
      $0_1 = $0_1 + 1 | 0;
      continue;
     }
     break;
    };
    $0_1 = 4;
    block : {
     if (!$17(global$94, 0)) {
      break block
     }
     $5_1 = $20($2_1, $3_1);
     $0_1 = ($5_1 | 0) == 2 ? 4 : $5_1;
     if ($5_1) {
      break block
     }
     $0_1 = 0;
     while (1) {
      if ((global$0 | 0) > ($0_1 | 0)) {
       if (HEAP32[global$18 + ($0_1 << 2) >> 2] >= (global$2 + global$3 | 0)) {
        $4_1 = $4_1 + Math_max(HEAPF64[global$10 + ($0_1 << 3) >> 3], 0.0)
       }
       $0_1 = $0_1 + 1 | 0;
       continue;
      }
      break;
     };
     $0_1 = 1;
     if ($4_1 > 1.0e-09) {
      break block
     }
     while (1) {
      if ((global$0 | 0) > ($8_1 | 0)) {
       if (HEAP32[global$18 + ($8_1 << 2) >> 2] >= (global$2 + global$3 | 0)) {
        $0_1 = -1;
        $4_1 = 1.0e-07;
        $6_1 = 0;
        while (1) {
         if ((global$3 | 0) > ($6_1 | 0)) {
          if (HEAPU8[global$32 + $6_1 | 0]) {
           $5_1 = 1
          } else {
           $5_1 = HEAPU8[global$8 + $6_1 | 0] != 0
          }
          if (!$5_1) {
           $5_1 = global$2 + $6_1 | 0;
           $7_1 = $23($8_1, $5_1);
           if ($4_1 < $7_1) {
            $4_1 = $7_1;
            $0_1 = $5_1;
           }
          }
          $6_1 = $6_1 + 1 | 0;
          continue;
         }
         break;
        };
        $6_1 = 0;
        while (1) {
         if (($0_1 | 0) < 0 & (global$2 | 0) > ($6_1 | 0)) {
          $10_1 = $0_1;
          if ((global$59 | 0) != ($6_1 | 0)) {
           $0_1 = 0;
           block2 : {
            while (1) {
             if ((global$0 | 0) > ($0_1 | 0)) {
              $5_1 = 1;
              if (HEAP32[global$18 + ($0_1 << 2) >> 2] == ($6_1 | 0)) {
               break block2
              }
              $0_1 = $0_1 + 1 | 0;
              continue;
             }
             break;
            };
            $5_1 = 0;
           }
          } else {
           $5_1 = 1
          }
          if ($5_1) {
           $0_1 = 0
          } else {
           $0_1 = $23($8_1, $6_1) > 1.0e-07
          }
          $0_1 = $0_1 ? $6_1 : $10_1;
          $6_1 = $6_1 + 1 | 0;
          continue;
         }
         break;
        };
        if (($0_1 | 0) >= 0) {
         $2($0_1, global$44);
         $10_1 = global$44;
         $16_1 = global$27;
         $6_1 = 0;
         while (1) {
          if ((global$0 | 0) > ($6_1 | 0)) {
           $4_1 = 0.0;
           $17_1 = global$4 + (Math_imul(global$0, $6_1) << 3) | 0;
           $5_1 = 0;
           while (1) {
            if ((global$0 | 0) > ($5_1 | 0)) {
             $15_1 = $5_1 << 3;
             $4_1 = $4_1 + HEAPF64[$17_1 + $15_1 >> 3] * HEAPF64[$10_1 + $15_1 >> 3];
             $5_1 = $5_1 + 1 | 0;
             continue;
            }
            break;
           };
           HEAPF64[($6_1 << 3) + $16_1 >> 3] = $4_1;
           $6_1 = $6_1 + 1 | 0;
           continue;
          }
          break;
         };
         $12($8_1, $0_1);
        }
       }
       $8_1 = $8_1 + 1 | 0;
       continue;
      }
      break;
     };
     $0_1 = $19(1) ? 0 : 4;
    }
    if (($0_1 | 0) == 1) {
     $0_1 = 0;
     $2_1 = 0.0;
     while (1) {
      if ((global$0 | 0) > ($0_1 | 0)) {
       $1_1 = $0_1 << 3;
       $4_1 = HEAPF64[$1_1 + global$5 >> 3] * HEAPF64[$1_1 + global$17 >> 3];
       $2_1 = $2_1 + $4_1;
       $11_1 = $11_1 + Math_abs($4_1);
       $0_1 = $0_1 + 1 | 0;
       continue;
      }
      break;
     };
     if (!global$20) {
      global$39 = $5(-Infinity);
      global$20 = 1;
     }
     $4_1 = Math_max(-global$39, 0.0);
     $0_1 = 0;
     while (1) {
      if ((global$3 | 0) > ($0_1 | 0)) {
       if (global$38) {
        $7_1 = HEAPF64[global$16 + ($0_1 << 3) >> 3]
       } else {
        $7_1 = 0.0
       }
       $1_1 = 0;
       $3_1 = Math_imul(global$0, $0_1);
       while (1) {
        if ((global$0 | 0) > ($1_1 | 0)) {
         $7_1 = $7_1 - HEAPF64[global$5 + ($1_1 << 3) >> 3] * HEAPF64[global$11 + ($3_1 << 3) >> 3];
         $1_1 = $1_1 + 1 | 0;
         $3_1 = $3_1 + 1 | 0;
         continue;
        }
        break;
       };
       $7_1 = -$7_1;
       if (HEAPU8[global$37 + $0_1 | 0]) {
        $4_1 = Math_max(Math_abs($7_1), $4_1)
       } else {
        if (!($7_1 <= 0.0)) {
         $12_1 = HEAPF64[global$7 + ($0_1 << 3) >> 3];
         if ($12_1 < Infinity) {
          $2_1 = $2_1 - $7_1 * $12_1
         } else {
          $4_1 = Math_max($4_1, $7_1)
         }
        }
       }
       $0_1 = $0_1 + 1 | 0;
       continue;
      }
      break;
     };
     global$57 = 0.0;
     global$58 = 0.0;
     if ($2_1 > 0.0) {
      $16();
      $2_1 = Math_max(Math_min($10(global$28, 1) * .01, 1.0e-09), Math_max($4_1 / Math_min($2_1, 1.0), Math_min($11_1 * 1.1102230246251565e-16 / $2_1, 1.0e-09)));
     } else {
      $2_1 = Infinity
     }
     global$30 = $2_1;
     $6_1 = 1;
     break block1;
    }
    $6_1 = 3;
    if ($0_1) {
     break block1
    }
   }
   $4_1 = $21(0.0);
   $0_1 = $20($2_1, $3_1);
   if (($0_1 | 0) == 2) {
    $2_1 = 0.0;
    $0_1 = 0;
    $7(global$27, global$6);
    $3_1 = global$28;
    $2(global$85, $3_1);
    $1_1 = global$85;
    $5_1 = global$2 + global$3 | 0;
    $9_1 = ($1_1 | 0) >= ($5_1 | 0) ? 1.0 : 0.0;
    if (($1_1 | 0) < ($5_1 | 0) & (global$2 | 0) <= ($1_1 | 0)) {
     $7_1 = HEAPF64[global$16 + ($1_1 - global$2 << 3) >> 3]
    } else {
     $7_1 = 0.0
    }
    $12_1 = !global$29 ? $9_1 : $7_1;
    $13_1 = Math_abs($12_1);
    $14_1 = 1.0;
    while (1) {
     if ((global$0 | 0) > ($0_1 | 0)) {
      $1_1 = $0_1 << 3;
      $7_1 = HEAPF64[$1_1 + global$27 >> 3];
      $9_1 = HEAPF64[$1_1 + global$25 >> 3] * $7_1;
      $12_1 = $12_1 - $9_1;
      $13_1 = $13_1 + Math_abs($9_1);
      $14_1 = Math_max(Math_abs($7_1), $14_1);
      $11_1 = Math_max(Math_abs(HEAPF64[$1_1 + global$6 >> 3] - HEAPF64[$1_1 + $3_1 >> 3]), $11_1);
      block18 : {
       if (HEAPU8[global$22 + $0_1 | 0]) {
        break block18
       }
       $9_1 = global$86 * $7_1;
       if ($9_1 > 0.0) {
        $1_1 = 1
       } else {
        $1_1 = HEAPF64[global$21 + ($0_1 << 3) >> 3] < Infinity
       }
       if (!$1_1) {
        break block18
       }
       $11_1 = Math_max(Math_abs($9_1), $11_1);
       $7_1 = $2_1;
       $2_1 = 0.0;
       $1_1 = 0;
       while (1) {
        if ((global$0 | 0) > ($1_1 | 0)) {
         $2_1 = $2_1 + Math_abs(HEAPF64[global$4 + (Math_imul(global$0, $0_1) + $1_1 << 3) >> 3] * HEAPF64[($1_1 << 3) + $3_1 >> 3]);
         $1_1 = $1_1 + 1 | 0;
         continue;
        }
        break;
       };
       $9_1 = Math_abs($9_1);
       $2_1 = Math_max($7_1, $9_1 > $2_1 * 5.6843418860808015e-14 ? $9_1 / $2_1 : 0.0);
      }
      $0_1 = $0_1 + 1 | 0;
      continue;
     }
     break;
    };
    global$57 = $4_1;
    global$58 = 0.0;
    $4_1 = -global$86 * $12_1;
    if ($4_1 > 0.0) {
     $2_1 = Math_max($11_1 / Math_min($4_1, $14_1) + $13_1 * 1.1102230246251565e-16 / $4_1, $2_1 * .01)
    } else {
     $2_1 = Infinity
    }
    global$30 = $2_1;
    $6_1 = 2;
    break block1;
   }
   if ($0_1) {
    $0_1 = 0
   } else {
    $3();
    block210 : {
     if ((Math_max(Math_max(global$57, global$58), global$55 ? 0.0 : global$30) > 1.0e-13 ? 1 : $1_1) ? (global$31 | 0) > 0 : 0) {
      $0_1 = 0;
      if ($1()) {
       $0();
       $1_1 = 1;
      } else {
       $1_1 = 0
      }
      if ($1_1) {
       $1_1 = $6(1.0e-11)
      } else {
       $1_1 = 1
      }
      if ($1_1) {
       break block210
      }
      $3();
     }
     if (global$30 > 1.0e-12) {
      $0_1 = 0;
      if ($6(5.0e-13)) {
       break block210
      }
      $3();
      if (global$30 > 1.0e-12) {
       $6(0.0);
       if (global$52) {
        break block210
       }
       $3();
      }
     }
     if (Math_max(Math_max(global$57, global$58), global$55 ? 0.0 : global$30) > 1.0e-13) {
      $18();
      $18();
      $3();
     }
     $0_1 = 1;
    }
   }
   $6_1 = $0_1 ? 0 : 3;
  }
  if (global$52) {
   return 4
  }
  if (($6_1 | 0) == 3) {
   return $6_1 | 0
  }
  HEAPF64[global$34 >> 3] = global$57;
  HEAPF64[global$34 + 8 >> 3] = global$30;
  HEAPF64[global$34 + 16 >> 3] = global$58;
  HEAPF64[global$34 + 24 >> 3] = global$55 ? 1.0 : 0.0;
  HEAPF64[global$34 + 32 >> 3] = global$23 | 0;
  $1_1 = 0;
  $0_1 = 0;
  $2_1 = 0.0;
  $3_1 = 0;
  $5_1 = 0;
  while (1) {
   if ((global$3 | 0) > ($1_1 | 0)) {
    $8_1 = $1_1 << 3;
    $10_1 = $8_1 + global$63 | 0;
    HEAPF64[$10_1 >> 3] = 0;
    if (HEAPU8[global$8 + $1_1 | 0]) {
     HEAPF64[$10_1 >> 3] = HEAPF64[global$7 + $8_1 >> 3];
     $2_1 = $2_1 + HEAPF64[global$16 + $8_1 >> 3] * HEAPF64[global$7 + $8_1 >> 3];
    }
    $1_1 = $1_1 + 1 | 0;
    continue;
   }
   break;
  };
  while (1) {
   if ((global$0 | 0) > ($0_1 | 0)) {
    $1_1 = $0_1 << 3;
    $4_1 = HEAPF64[$1_1 + global$10 >> 3];
    $2_1 = $2_1 + HEAPF64[$1_1 + global$25 >> 3] * $4_1;
    $8_1 = $1_1 + global$93 | 0;
    $7_1 = $4_1;
    block13 : {
     if (HEAPU8[global$22 + $0_1 | 0]) {
      break block13
     }
     if ($4_1 <= global$49) {
      $10_1 = (global$2 | 0) > HEAP32[global$18 + ($0_1 << 2) >> 2]
     } else {
      $10_1 = 0
     }
     $7_1 = 0.0;
     if ($10_1) {
      break block13
     }
     $7_1 = Math_min(HEAPF64[$1_1 + global$21 >> 3], Math_max($4_1, 0.0));
    }
    $4_1 = $7_1;
    HEAPF64[$8_1 >> 3] = $4_1;
    $1_1 = HEAP32[global$18 + ($0_1 << 2) >> 2] - global$2 | 0;
    if (($1_1 | 0) < (global$3 | 0) & ($1_1 | 0) >= 0) {
     HEAPF64[global$63 + ($1_1 << 3) >> 3] = $4_1
    }
    $0_1 = $0_1 + 1 | 0;
    continue;
   }
   break;
  };
  while (1) {
   if ((global$3 | 0) > ($3_1 | 0)) {
    $0_1 = $3_1 << 3;
    $1_1 = $0_1 + global$63 | 0;
    HEAPF64[$1_1 >> 3] = HEAPF64[$0_1 + global$90 >> 3] + HEAPF64[$0_1 + global$91 >> 3] * HEAPF64[$1_1 >> 3] * HEAPF64[$0_1 + global$89 >> 3] / global$50;
    $3_1 = $3_1 + 1 | 0;
    continue;
   }
   break;
  };
  while (1) {
   if ((global$0 | 0) > ($5_1 | 0)) {
    $0_1 = $5_1 << 3;
    HEAPF64[$0_1 + global$92 >> 3] = HEAPF64[$0_1 + global$5 >> 3] * HEAPF64[$0_1 + global$40 >> 3] * global$50;
    $5_1 = $5_1 + 1 | 0;
    continue;
   }
   break;
  };
  global$103 = $2_1 + global$69;
  HEAPF64[global$34 + 40 >> 3] = global$103;
  HEAPF64[global$34 + 48 >> 3] = global$50;
  HEAPF64[global$34 + 56 >> 3] = global$29 ? 1.0 : 0.0;
  return $6_1 | 0;
 }
 
 function $39($0_1, $1_1, $2_1, $3_1) {
  $0_1 = $0_1 | 0;
  $1_1 = $1_1 | 0;
  $2_1 = $2_1 | 0;
  $3_1 = $3_1 | 0;
  global$70 = $0_1;
  global$12 = $0_1;
  global$36 = $1_1;
  global$45 = $2_1;
  global$51 = $3_1;
 }
 
 function $40($0_1, $1_1, $2_1, $3_1, $4_1) {
  $0_1 = $0_1 | 0;
  $1_1 = $1_1 | 0;
  $2_1 = $2_1 | 0;
  $3_1 = $3_1 | 0;
  $4_1 = +$4_1;
  global$53 = $0_1;
  global$71 = $1_1;
  global$97 = $2_1;
  global$72 = $3_1;
  $0_1 = global$9 << 3;
  global$73 = $0_1 + $3_1 | 0;
  global$98 = $0_1 + global$73 | 0;
  global$99 = $4_1;
 }
 
 function $41($0_1, $1_1, $2_1, $3_1) {
  $0_1 = $0_1 | 0;
  $1_1 = $1_1 | 0;
  $2_1 = $2_1 | 0;
  $3_1 = $3_1 | 0;
  global$9 = $0_1;
  global$15 = $1_1;
  global$35 = $2_1;
  global$95 = $3_1;
  global$96 = ($0_1 << 3) + $3_1 | 0;
 }
 
 bufferView = HEAPU8;
 $24();
 function __wasm_memory_size() {
  return buffer.byteLength >> 16;
 }
 
 function __wasm_memory_grow(pagesToAdd) {
  pagesToAdd = pagesToAdd | 0;
  var oldPages = __wasm_memory_size() | 0;
  var newPages = oldPages + pagesToAdd | 0;
  if ((oldPages < newPages) && (newPages < 65536)) {
   var newBuffer = new ArrayBuffer(newPages << 16);
   var newHEAP8 = new Int8Array(newBuffer);
   newHEAP8.set(HEAP8);
   HEAP8 = new Int8Array(newBuffer);
   HEAP16 = new Int16Array(newBuffer);
   HEAP32 = new Int32Array(newBuffer);
   HEAPU8 = new Uint8Array(newBuffer);
   HEAPU16 = new Uint16Array(newBuffer);
   HEAPU32 = new Uint32Array(newBuffer);
   HEAPF32 = new Float32Array(newBuffer);
   HEAPF64 = new Float64Array(newBuffer);
   buffer = newBuffer;
   memory.buffer = buffer;
   bufferView = HEAPU8;
  }
  return oldPages;
 }
 
 return {
  "useShape": $33, 
  "listParts": $35, 
  "grow": $36, 
  "take": $34, 
  "attempt": $37, 
  "useBlock": $41, 
  "useFrame": $40, 
  "usePool": $39, 
  "memory": Object.create(Object.prototype, {
   "grow": {
    "value": __wasm_memory_grow
   }, 
   "buffer": {
    "get": function () {
     return buffer;
    }
    
   }
  })
 };
}

/** @type {(imports: object) => object} */
export const kernelScript = asmFunc;
