using System.Security.Cryptography;
using System.Text;

namespace LeadExec.Postgres.Security;

/// <summary>The one secret outside the database (decision 25). Nothing uses it directly: each use derives a key of its own.</summary>
internal sealed class InstallationKey
{
    public const string FileName = "installation.key";
    private const int KeyBytes = 32;
    private readonly byte[] key;

    public InstallationKey(ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(bytes.Length, KeyBytes);
        key = bytes.ToArray();
    }

    /// <summary>From the option, else from the file, which is made with a new key when it is missing.</summary>
    /// <exception cref="InstallationKeyException">The key cannot be read; the message names the fix, not the key.</exception>
    public static InstallationKey Load(InstallationKeyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!string.IsNullOrWhiteSpace(options.Key))
        {
            return Parse(options.Key, "LEADEXEC_KEY");
        }

        Directory.CreateDirectory(options.DataFolder);
        var path = Path.Combine(options.DataFolder, FileName);
        if (!File.Exists(path))
        {
            Create(path);
        }

        return Parse(File.ReadAllText(path), path);
    }

    /// <summary>A key for one use.</summary>
    public byte[] Derive(string use) => HKDF.Expand(HashAlgorithmName.SHA256, key, KeyBytes, Encoding.UTF8.GetBytes("leadexec/" + use));

    public override string ToString() => "[installation key]";

    // Two processes that start together: one creates the file, the other reads it.
    private static void Create(string path)
    {
        var temporary = path + "." + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(temporary, options))
        {
            file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)) + "\n"));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(temporary);
        }
    }

    private static InstallationKey Parse(string text, string place)
    {
        var bytes = new byte[KeyBytes];
        if (Convert.TryFromBase64String(text.Trim(), bytes, out var written) && written == KeyBytes)
        {
            return new InstallationKey(bytes);
        }

        throw new InstallationKeyException($"The installation key in {place} is not base64 of {KeyBytes} bytes. Restore it from your backup; without it stored secrets cannot be read.");
    }
}
