using System.Text.RegularExpressions;
using LeadExec.Architecture.Tests.Model;

namespace LeadExec.Architecture.Tests.Rules;

/// <summary>What must not be committed in any kind of file, and what the feature list must name.</summary>
internal static partial class CommittedTextRules
{
    /// <summary>Nothing that is true on one machine only: home folders, package mirrors, resolved download addresses.</summary>
    internal static IEnumerable<Violation> MachinePaths(IReadOnlyList<SourceFile> files) =>
        from file in files
        from Match match in Machine().Matches(file.Text)
        select new Violation("machine-path", file.Path, match.Value.Trim(), "belongs to one machine");

    /// <summary>Each row of the feature list that starts with a feature id names a test class that exists, unless it says that it is planned.</summary>
    internal static IEnumerable<Violation> Features(IReadOnlyList<SourceFile> files)
    {
        if (files.FirstOrDefault(f => f.Path == "src/docs/features.md") is not { } list)
        {
            yield break;
        }

        var classes = TestClasses(files);
        foreach (var row in list.Text.Split('\n').Where(l => FeatureRow().IsMatch(l)))
        {
            var id = FeatureRow().Match(row).Groups[1].Value;
            var named = Quoted().Matches(row).Select(m => m.Groups[1].Value).ToList();
            if (!row.Contains("planned", StringComparison.OrdinalIgnoreCase) && !named.Exists(classes.Contains))
            {
                yield return new Violation("feature", list.Path, id, "names no test class that exists; named: " + string.Join(", ", named));
            }
        }
    }

    /// <summary>Decisions and migrations are known by their numbers, so no two share one. Migration 0003 was there twice before this rule; renamed it would run again.</summary>
    internal static IEnumerable<Violation> Numbers(IReadOnlyList<SourceFile> files) =>
        from file in files
        let number = Numbered().Match(file.Path).Groups[1].Value
        where number.Length > 0
        group file.Path by number into same
        where same.Count() > 1
        from path in same.Skip(1)
        select new Violation("number", path, "number", "has the number of " + same.First());

    private static HashSet<string> TestClasses(IReadOnlyList<SourceFile> files) =>
    [
        .. from file in files
           where file.IsTest && file.IsCSharp && (file.Text.Contains("[Fact", StringComparison.Ordinal) || file.Text.Contains("[Theory", StringComparison.Ordinal))
           from Match match in TestClass().Matches(file.Text)
           select match.Groups[1].Value,
        .. files.Select(f => f.Name).Where(n => TestSuite().IsMatch(n)),
    ];

    [GeneratedRegex("(/wor[k]/|/roo[t]/|/home/[a-z]+/|/Users/[A-Za-z]+/|[A-Z]:\\\\Users\\\\|registry\\.npmjs\\.org|api\\.nuget\\.org|\"resolved\": *\"http)")]
    private static partial Regex Machine();

    [GeneratedRegex("^(src/docs/adr/[0-9]{4}|src/LeadExec\\.Postgres/Migrations/(?!0003)[0-9]{4})")]
    private static partial Regex Numbered();

    [GeneratedRegex("^\\|\\s*`?([A-Z]+-[0-9]+)`?\\s*\\|")]
    private static partial Regex FeatureRow();

    [GeneratedRegex("`([A-Za-z0-9_.-]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex("class ([A-Za-z0-9_]+)\\b")]
    private static partial Regex TestClass();

    [GeneratedRegex("\\.(test|spec)\\.tsx?$")]
    private static partial Regex TestSuite();
}
