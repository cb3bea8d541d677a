using System.Runtime.CompilerServices;

namespace LeadExec.TestKit;

/// <summary>
/// Compares a text with a file that a person has approved. A difference writes <c>NAME.received.EXT</c> beside <c>NAME.verified.EXT</c>;
/// <c>deploy/dev.sh accept</c>, or a run with <c>LEADEXEC_ACCEPT=1</c>, makes the received text the approved one.
/// </summary>
public static class Snapshot
{
    /// <param name="text">The text; line ends are unified before comparing.</param>
    /// <param name="name">File name without ending, unique in the folder of the calling source file.</param>
    /// <param name="extension">Ending without a dot.</param>
    /// <param name="source">Filled by the compiler.</param>
    /// <exception cref="SnapshotMismatchException">The texts differ, or nothing is approved yet.</exception>
    public static void Match(string text, string name, string extension = "txt", [CallerFilePath] string source = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(source)!, name);
        var verified = $"{stem}.verified.{extension}";
        var received = $"{stem}.received.{extension}";
        var actual = Unify(text);
        var expected = File.Exists(verified) ? Unify(File.ReadAllText(verified)) : null;
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        if (Environment.GetEnvironmentVariable("LEADEXEC_ACCEPT") == "1")
        {
            File.WriteAllText(verified, actual);
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        throw new SnapshotMismatchException(Describe(name, expected, actual));
    }

    private static string Describe(string name, string? expected, string actual)
    {
        if (expected is null)
        {
            return $"Nothing is approved for '{name}'. Look at the .received file, then run deploy/dev.sh accept.";
        }

        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(left.Length, right.Length)).First(i => left.ElementAtOrDefault(i) != right.ElementAtOrDefault(i));
        return $"'{name}' differs from the approved text in line {line + 1}:\n  approved: {left.ElementAtOrDefault(line)}\n  received: {right.ElementAtOrDefault(line)}\nIf the change is wanted, run deploy/dev.sh accept.";
    }

    private static string Unify(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
}
