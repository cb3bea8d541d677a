using System.Text;
using System.Text.RegularExpressions;
using LeadExec.TestKit;

namespace LeadExec.EndToEnd.Tests.Faults;

// Decision 24: every fault point is in the list, and the plain build holds none of them.
public sealed partial class FaultPointListTests
{
    [Fact]
    public void List_of_fault_points_is_what_the_source_says()
    {
        var points = InSource();

        points.Select(point => point.Name).ShouldBeUnique();
        Snapshot.Match(string.Concat(points.Select(point => $"{point.Name}  {point.File}\n")), "fault-points");
    }

    [Fact]
    public void Plain_build_has_neither_calls_nor_names_of_fault_points()
    {
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var ownSilo = Path.Combine(own.Parent!.Parent!.FullName, "LeadExec.Silo", own.Name);
#if LEADEXEC_FAULTS
        // The same search finds them all in this build, so it could find them in the other one.
        Found(ownSilo).ShouldBe(InSource().Select(point => point.Name), ignoreOrder: true);
        var plain = Environment.GetEnvironmentVariable("LEADEXEC_PLAIN_BUILD");
        if (plain is null)
        {
            Assert.Skip("LEADEXEC_PLAIN_BUILD does not name a plain build of the silo; ./test makes one.");
        }
#else
        var plain = ownSilo;
#endif
        Found(plain).ShouldBeEmpty();
    }

    /// <summary>Names of points that stand as literals in our assemblies.</summary>
    private static List<string> Found(string folder)
    {
        var assemblies = Directory.EnumerateFiles(folder, "LeadExec.*.dll").Select(File.ReadAllBytes).ToList();
        assemblies.Count.ShouldBeGreaterThan(5);
        return [.. InSource().Select(point => point.Name).Where(name => assemblies.Exists(bytes => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name)) >= 0))];
    }

    private static List<(string Name, string File)> InSource()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "LeadExec.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("The tests do not run inside the clone.");
        }

        return
        [
            .. new[] { "src", "silo", "api" }
                .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root.FullName, folder), "*.cs", SearchOption.AllDirectories))
                .SelectMany(file => Call().Matches(File.ReadAllText(file)).Select(match => (match.Groups[1].Value, Path.GetRelativePath(root.FullName, file).Replace('\\', '/'))))
                .OrderBy(point => point.Item1, StringComparer.Ordinal),
        ];
    }

    [GeneratedRegex(@"FaultPoint\.Reach\(""([^""]+)""\)")]
    private static partial Regex Call();
}
