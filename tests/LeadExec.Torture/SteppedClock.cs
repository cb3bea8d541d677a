using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;

namespace LeadExec.Torture;

/// <summary>
/// A wall clock that is off by as much as we say, for one process: a small library in C, which is compiled here and loaded before the
/// process's own, answers what time it is. PostgreSQL and all monotonic clocks keep the machine's time.
/// </summary>
internal sealed class SteppedClock
{
    private const string Source = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <errno.h>
        #include <fcntl.h>
        #include <stdlib.h>
        #include <string.h>
        #include <sys/mman.h>
        #include <sys/time.h>
        #include <time.h>

        static volatile long long *offset;
        static int (*real)(clockid_t, struct timespec *);

        __attribute__((constructor)) static void begin(void) {
          const char *file = getenv("LEADEXEC_CLOCK");
          real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
          int fd = file && strncmp(program_invocation_short_name, "postgres", 8) != 0 ? open(file, O_RDONLY) : -1;
          void *page = fd < 0 ? MAP_FAILED : mmap(0, sizeof(long long), PROT_READ, MAP_SHARED, fd, 0);
          offset = page == MAP_FAILED ? 0 : (volatile long long *)page;
        }

        int clock_gettime(clockid_t id, struct timespec *at) {
          if (!real) real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
          int failed = real(id, at);
          if (!failed && offset && (id == CLOCK_REALTIME || id == CLOCK_REALTIME_COARSE)) at->tv_sec += *offset;
          return failed;
        }

        int gettimeofday(struct timeval *restrict at, void *restrict zone) {
          struct timespec now;
          (void)zone;
          clock_gettime(CLOCK_REALTIME, &now);
          at->tv_sec = now.tv_sec;
          at->tv_usec = now.tv_nsec / 1000;
          return 0;
        }

        time_t time(time_t *at) {
          struct timespec now;
          clock_gettime(CLOCK_REALTIME, &now);
          if (at) *at = now.tv_sec;
          return now.tv_sec;
        }
        """;

    private readonly string _file;

    private SteppedClock(string file, string library)
    {
        _file = file;
        Variables = new Dictionary<string, string?> { ["LD_PRELOAD"] = library, ["LEADEXEC_CLOCK"] = file };
    }

    /// <summary>What a process must be started with.</summary>
    public IReadOnlyDictionary<string, string?> Variables { get; }

    /// <exception cref="PlatformNotSupportedException">There is no C compiler, or it cannot make the library.</exception>
    public static async Task<SteppedClock> CreateAsync(string folder)
    {
        var (source, library, file) = (Path.Combine(folder, "clock.c"), Path.Combine(folder, "clock.so"), Path.Combine(folder, "clock.offset"));
        await File.WriteAllTextAsync(source, Source);
        await File.WriteAllBytesAsync(file, new byte[sizeof(long)]);
        try
        {
            using var compiler = Process.Start(new ProcessStartInfo("cc", ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"]) { RedirectStandardError = true })!;
            var words = await compiler.StandardError.ReadToEndAsync();
            await compiler.WaitForExitAsync();
            return compiler.ExitCode == 0 ? new SteppedClock(file, library) : throw new PlatformNotSupportedException($"clocks cannot be stepped here, the C compiler says: {words}");
        }
        catch (Win32Exception)
        {
            throw new PlatformNotSupportedException("clocks cannot be stepped here without a C compiler (cc)");
        }
    }

    /// <summary>From now on the clock is off by so much, in whole seconds.</summary>
    public async Task SetAsync(TimeSpan by)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, (long)by.TotalSeconds);
        await using var stream = new FileStream(_file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        await stream.WriteAsync(bytes);
    }
}
