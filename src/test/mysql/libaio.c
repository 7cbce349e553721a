/*
 * MySQL's server is linked against libaio, which not every machine has. This stands in for it in the tests: every call
 * answers ENOSYS, and InnoDB then falls back to its own simulated asynchronous I/O. Built with
 *   gcc -shared -fPIC -nostdlib -Os -s -Wl,-soname,libaio.so.1 -Wl,--version-script=libaio.map \
 *       -Wl,-z,noseparate-code -Wl,--hash-style=gnu -Wl,--build-id=none -o libaio.so.1 libaio.c
 */
#include <errno.h>
int io_setup(unsigned maxevents, void *ctx) { return -ENOSYS; }
int io_destroy(void *ctx) { return -ENOSYS; }
int io_submit(void *ctx, long n, void **iocbs) { return -ENOSYS; }
int io_cancel(void *ctx, void *iocb, void *event) { return -ENOSYS; }
int io_getevents(void *ctx, long min, long n, void *events, void *timeout) { return -ENOSYS; }
