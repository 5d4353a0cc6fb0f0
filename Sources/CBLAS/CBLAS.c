#include "CBLAS.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>

// The values of the CBLAS standard (BLAS Technical Forum 2001, annex B.2).
enum { row_major = 101, as_it_is = 111, transposed = 112 };

typedef void sgemm(
    int order, int a_form, int b_form, int32_t rows, int32_t columns, int32_t inner, float factor, const float *a,
    int32_t a_stride, const float *b, int32_t b_stride, float keep, float *c, int32_t c_stride);

static pthread_once_t once = PTHREAD_ONCE_INIT;
static sgemm *product;
static const char *(*core_name)(void);
static const char *failure;

/// OpenBLAS's name for the kernels that use what the processor has; NULL leaves the choice to it.
static const char *fitting_kernels(void) {
#ifdef __x86_64__
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512cd") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")) return "SkylakeX";
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return "Haswell";
#endif
    return NULL;
}

static void load(void) {
    const char *kernels = fitting_kernels();
    if (kernels) setenv("OPENBLAS_CORETYPE", kernels, false);
    setenv("OPENBLAS_NUM_THREADS", "1", true);
    void *library = dlopen("libopenblas.so.0", RTLD_NOW | RTLD_LOCAL);
    if (library) product = (sgemm *)dlsym(library, "cblas_sgemm");
    if (product) core_name = (const char *(*)(void))dlsym(library, "openblas_get_corename");
    else failure = dlerror();
}

const char *claimd_load_blas(void) {
    pthread_once(&once, load);
    return failure;
}

const char *claimd_blas_kernels(void) {
    return core_name ? core_name() : NULL;
}

void claimd_multiply(
    const float *a, int32_t a_stride, const float *b, int32_t b_stride, bool b_is_transposed, float keep, float *c,
    int32_t c_stride, int32_t rows, int32_t columns, int32_t inner) {
    product(
        row_major, as_it_is, b_is_transposed ? transposed : as_it_is, rows, columns, inner, 1, a, a_stride, b, b_stride,
        keep, c, c_stride);
}
