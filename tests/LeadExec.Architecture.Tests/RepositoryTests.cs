using LeadExec.Architecture.Tests.Model;
using LeadExec.Architecture.Tests.Rules;

namespace LeadExec.Architecture.Tests;

/// <summary>Every rule over the whole repository. <see cref="PlantedViolationTests"/> proves that each of them can fail.</summary>
public sealed class RepositoryTests
{
    private static readonly Dictionary<string, Func<IReadOnlyList<SourceFile>, IEnumerable<Violation>>> Rules = new()
    {
        [nameof(ReferenceRules.Projects)] = ReferenceRules.Projects,
        [nameof(ReferenceRules.ApiNamesAdapters)] = ReferenceRules.ApiNamesAdapters,
        [nameof(BuiltAssemblies)] = _ => ReferenceRules.Assemblies(BuiltAssemblies.Load()),
        [nameof(SizeRules.Files)] = SizeRules.Files,
        [nameof(SizeRules.Methods)] = SizeRules.Methods,
        [nameof(SizeRules.ParameterLists)] = SizeRules.ParameterLists,
        [nameof(TypeRules.OnePublicTypePerFile)] = TypeRules.OnePublicTypePerFile,
        [nameof(TypeRules.Sealed)] = TypeRules.Sealed,
        [nameof(TypeRules.NamespaceIsFolder)] = TypeRules.NamespaceIsFolder,
        [nameof(BanRules.Calls)] = BanRules.Calls,
        [nameof(BanRules.Reentrant)] = BanRules.Reentrant,
        [nameof(BanRules.ConditionalCompilation)] = BanRules.ConditionalCompilation,
        [nameof(BanRules.RegionsAndReminders)] = BanRules.RegionsAndReminders,
        [nameof(BanRules.FloatingPoint)] = BanRules.FloatingPoint,
        [nameof(SqlRules.SalesByLead)] = SqlRules.SalesByLead,
        ["HostFiles"] = HostRules.Files,
        ["HostReferences"] = HostRules.References,
        ["HostVersions"] = HostRules.Versions,
        ["HostTwins"] = HostRules.Twins,
        ["HostNames"] = HostRules.Names,
        [nameof(CommittedTextRules.MachinePaths)] = CommittedTextRules.MachinePaths,
        [nameof(CommittedTextRules.Features)] = CommittedTextRules.Features,
        [nameof(CommittedTextRules.Numbers)] = CommittedTextRules.Numbers,
    };

    public static TheoryData<string> RuleNames => [.. Rules.Keys];

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void Repository_keeps_the_rule(string rule)
    {
        var fresh = Ratchet.New(Rules[rule](Repository.Files), Ratchet.Lines(Repository.Files));

        fresh.ShouldBeEmpty(string.Join('\n', fresh));
    }

    [Fact]
    public void Ratchet_lists_only_what_is_still_broken_and_does_not_grow()
    {
        var listed = Ratchet.Lines(Repository.Files);

        Ratchet.Stale(Rules.Values.SelectMany(r => r(Repository.Files)), listed).ShouldBeEmpty("remove these lines from ratchet.txt and lower its ceiling");
        listed.Count.ShouldBeLessThanOrEqualTo(Ratchet.Ceiling);
    }

    /// <summary>A rule that looks at nothing passes always; these are the things that the rules look at.</summary>
    [Fact]
    public void Repository_and_assemblies_are_found()
    {
        Repository.Files.Count(f => f.IsCSharp && !f.IsTest).ShouldBeGreaterThan(50);
        Repository.Files.Count(f => f.Path.EndsWith(".Orleans.cs", StringComparison.Ordinal)).ShouldBeGreaterThan(3);
        Repository.Files.ShouldContain(f => f.Name == "Directory.Packages.props");
        BuiltAssemblies.Load().Select(a => a.Name).ShouldBe(
            Repository.Files.Where(f => f.Path.EndsWith(".csproj", StringComparison.Ordinal) && !f.IsTest).Select(f => Path.GetFileNameWithoutExtension(f.Path)),
            ignoreOrder: true);
    }

    [Fact]
    public void Every_product_project_stands_in_the_reference_table() =>
        Repository.Files
            .Where(f => f.Path.EndsWith(".csproj", StringComparison.Ordinal) && !f.IsTest)
            .Select(f => Path.GetFileNameWithoutExtension(f.Path))
            .Where(p => !ReferenceRules.Knows(p))
            .ShouldBeEmpty();
}
