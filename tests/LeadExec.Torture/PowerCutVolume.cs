using System.Diagnostics;

namespace LeadExec.Torture;

/// <summary>
/// A file system in a file, for power cuts without special hardware (reliability 3.4): while all writers stand still, the file holds
/// only what was flushed; a copy of it is what a disk would hold after the cut.
/// </summary>
public sealed class PowerCutVolume : IDisposable
{
    private readonly string folder;
    private int images = 1;

    private PowerCutVolume(string folder) => this.folder = folder;

    /// <summary>Where the file system is mounted; the same path over all cuts.</summary>
    public string Mount => Path.Combine(folder, "mount");

    private string Image => Path.Combine(folder, $"disk{images}.img");

    private string Copy => Path.Combine(folder, $"disk{images + 1}.img");

    /// <summary>Makes and mounts the volume inside the folder.</summary>
    /// <param name="folder">Where the file is.</param>
    /// <param name="size">As truncate takes it.</param>
    /// <returns>The volume, or null and the reason why this machine cannot do it.</returns>
    public static async Task<(PowerCutVolume? Volume, string Reason)> TryCreateAsync(string folder, string size = "2G")
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return (null, "power cuts and full disks need root on Linux, to mount a file system");
        }

        var volume = new PowerCutVolume(folder);
        Directory.CreateDirectory(volume.Mount);
        var failure = await TryAsync($"truncate -s {size} '{volume.Image}' && mkfs.ext4 -q -F '{volume.Image}' && mount -o loop '{volume.Image}' '{volume.Mount}'");
        return failure.Length == 0 ? (volume, "") : (null, "this machine cannot mount a file system from a file: " + failure);
    }

    /// <summary>Writes everything so far to the disk, as a machine that has been up for a while has done.</summary>
    public Task SyncAsync() => RunAsync($"sync -f '{Mount}'");

    /// <summary>Keeps what is on the disk at this moment. All writers must stand still.</summary>
    public Task KeepAsync() => RunAsync($"cp --sparse=always '{Image}' '{Copy}'");

    /// <summary>Mounts what was kept in place of what was there. All writers must be dead.</summary>
    public async Task ReturnAsync()
    {
        await RunAsync($"umount '{Mount}'");
        File.Delete(Image);
        images++;
        await RunAsync($"mount -o loop '{Image}' '{Mount}'");
    }

    /// <summary>Takes all the room that is left.</summary>
    /// <exception cref="IOException">There is room all the same.</exception>
    public async Task FillAsync()
    {
        // Large blocks first, then what is left of the last; the last word must be that there is no room.
        var said = await TryAsync($"export LC_ALL=C; dd if=/dev/zero of='{Ballast}' bs=1M 2>/dev/null; dd if=/dev/zero of='{Ballast}.2' bs=4k");
        if (!said.Contains("No space left", StringComparison.Ordinal))
        {
            throw new IOException("The volume could not be filled: " + said);
        }
    }

    /// <summary>Gives it back.</summary>
    public void Empty()
    {
        File.Delete(Ballast);
        File.Delete(Ballast + ".2");
    }

    private string Ballast => Path.Combine(Mount, "ballast");

    public void Dispose()
    {
        using var unmount = Process.Start("/bin/sh", ["-c", $"umount '{Mount}' 2>/dev/null || umount -l '{Mount}' 2>/dev/null"]);
        unmount.WaitForExit();
    }

    private static async Task RunAsync(string script)
    {
        // A dying server may hold the volume for a moment.
        var failure = await TryAsync(script);
        for (var tries = 0; failure.Contains("busy", StringComparison.Ordinal) && tries < 50; tries++)
        {
            await Task.Delay(100);
            failure = await TryAsync(script);
        }

        if (failure.Length > 0)
        {
            throw new IOException(failure);
        }
    }

    /// <summary>Empty when it worked, else what it said.</summary>
    private static async Task<string> TryAsync(string script)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", script]) { RedirectStandardError = true })!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? "" : $"{script}: {errors.Trim()} ({process.ExitCode})";
    }
}
