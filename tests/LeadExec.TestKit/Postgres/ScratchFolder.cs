namespace LeadExec.TestKit.Postgres;

/// <summary>
/// A folder for one test process, swept by a later one when this process dies without cleaning up. A lock file beside the folder says
/// whether its owner lives; the operating system releases the lock with the process.
/// </summary>
public sealed class ScratchFolder : IDisposable
{
    private const long WantedBytes = 1L << 30;
    private const string Prefix = "leadexec-test-";
    private readonly FileStream owner;

    private ScratchFolder(string path, FileStream owner)
    {
        FullPath = path;
        this.owner = owner;
    }

    public string FullPath { get; }

    /// <summary>In memory where the machine has room for it, else in the temporary folder.</summary>
    public static ScratchFolder InMemory() => Create(MemoryRoot());

    /// <summary>On a real disk, for tests of durability.</summary>
    public static ScratchFolder OnDisk() => Create(Path.GetTempPath());

    public void Dispose()
    {
        Remove(FullPath);
        File.Delete(FullPath + ".lock");
        owner.Dispose();
    }

    private static ScratchFolder Create(string root)
    {
        Sweep(root);
        var path = Path.Combine(root, Prefix + Guid.NewGuid().ToString("N")[..12]);
        var owner = new FileStream(path + ".lock", FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        Directory.CreateDirectory(path);
        return new ScratchFolder(path, owner);
    }

    private static string MemoryRoot()
    {
        const string shared = "/dev/shm";
        return Directory.Exists(shared) && new DriveInfo(shared).AvailableFreeSpace >= WantedBytes ? shared : Path.GetTempPath();
    }

    private static void Sweep(string root)
    {
        foreach (var file in Directory.EnumerateFiles(root, Prefix + "*.lock"))
        {
            try
            {
                using var free = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
                Remove(file[..^".lock".Length]);
                File.Delete(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Its owner lives, or it belongs to another user.
            }
        }
    }

    private static void Remove(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A server that is just dying may still write into it; the next run sweeps again.
        }
    }
}
