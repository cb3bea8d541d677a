namespace LeadExec.Architecture.Tests.Model;

/// <summary>
/// Today's exceptions, one key per line in <c>ratchet.txt</c>. A violation that is not listed fails; a line that no longer matches a
/// violation fails too, so the list can only shrink, and <see cref="Ceiling"/> keeps it from growing.
/// </summary>
internal static class Ratchet
{
    /// <summary>Most lines the file may have. Lower it with every line removed; never raise it.</summary>
    internal const int Ceiling = 0;

    private const string FileName = "tests/LeadExec.Architecture.Tests/ratchet.txt";

    internal static IReadOnlyList<string> Lines(IReadOnlyList<SourceFile> files) =>
        files.FirstOrDefault(f => f.Path == FileName) is { } file
            ? [.. file.Text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && !l.StartsWith('#'))]
            : [];

    internal static IReadOnlyList<Violation> New(IEnumerable<Violation> found, IReadOnlyList<string> listed) =>
        [.. found.Where(v => !listed.Contains(v.Key))];

    internal static IReadOnlyList<string> Stale(IEnumerable<Violation> found, IReadOnlyList<string> listed)
    {
        var keys = found.Select(v => v.Key).ToHashSet();
        return [.. listed.Where(l => !keys.Contains(l))];
    }
}
