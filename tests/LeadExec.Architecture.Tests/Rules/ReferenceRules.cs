using System.Text.RegularExpressions;
using LeadExec.Architecture.Tests.Model;

namespace LeadExec.Architecture.Tests.Rules;

/// <summary>The table of the only allowed references, held against project files, built assemblies and using lines.</summary>
internal static partial class ReferenceRules
{
    private static readonly string[] Common = ["LeadExec.Domain", "LeadExec.Ports"];

    private static readonly string[] Adapters = ["LeadExec.Postgres", "using Npgsql", "LeadExec.Delivery", "using LeadExec.Payments"];

    /// <summary>Project to the projects of ours that it may reference. Missing projects may reference nothing of ours.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["LeadExec.Domain"] = [],
        ["LeadExec.InProcess"] = [],
        ["LeadExec.Ports"] = ["LeadExec.Domain"],
        ["LeadExec.Grains.Interfaces"] = ["LeadExec.Domain", "LeadExec.InProcess"],
        ["LeadExec.Grains"] = [.. Common, "LeadExec.Grains.Interfaces", "LeadExec.InProcess"],
        ["LeadExec.Postgres"] = Common,
        ["LeadExec.Delivery"] = Common,
        ["LeadExec.Payments"] = Common,
        ["LeadExec.Messaging"] = Common,
        ["LeadExec.Telephony"] = Common,
        ["LeadExec.Hosting"] = ["LeadExec.InProcess"],
        // Postgres, Delivery and Payments in Program.cs only, which ApiNamesAdapters holds.
        ["LeadExec.Api"] = [.. Common, "LeadExec.Grains.Interfaces", "LeadExec.Hosting", "LeadExec.Postgres", "LeadExec.Delivery", "LeadExec.Payments", "LeadExec.InProcess"],
        ["LeadExec.Silo"] = [.. Common, "LeadExec.Grains.Interfaces", "LeadExec.Grains", "LeadExec.Postgres", "LeadExec.Delivery", "LeadExec.Payments",
            "LeadExec.Messaging", "LeadExec.Telephony", "LeadExec.Hosting", "LeadExec.Api", "LeadExec.InProcess"],
    };

    /// <summary>Project to the beginnings of package and assembly names that it must not know.</summary>
    private static readonly Dictionary<string, string[]> Unknown = new()
    {
        ["LeadExec.Domain"] = ["Microsoft.Orleans", "Orleans", "Microsoft.AspNetCore", "Npgsql", "Dapper", "Microsoft.Extensions", "System.Net.Http", "System.Net.Sockets"],
        ["LeadExec.Ports"] = ["Microsoft.Orleans", "Orleans", "Microsoft.AspNetCore", "Npgsql", "Dapper", "Microsoft.Extensions", "System.Net.Http", "System.Net.Sockets"],
        ["LeadExec.Grains.Interfaces"] = ["Npgsql", "Dapper", "Microsoft.AspNetCore", "System.Net.Http"],
        ["LeadExec.Grains"] = ["Npgsql", "Dapper", "Microsoft.AspNetCore", "System.Net.Http"],
        ["LeadExec.Postgres"] = ["Microsoft.Orleans", "Orleans", "Microsoft.AspNetCore"],
        ["LeadExec.Delivery"] = ["Microsoft.Orleans", "Orleans", "Npgsql", "Dapper"],
        ["LeadExec.Payments"] = ["Microsoft.Orleans", "Orleans", "Npgsql", "Dapper", "Microsoft.AspNetCore", "System.Net.Sockets"],
        ["LeadExec.InProcess"] = ["Microsoft.Orleans", "Npgsql", "Dapper", "Microsoft.AspNetCore"],
        ["LeadExec.Api"] = ["Dapper"],
    };

    internal static bool Knows(string project) => Allowed.ContainsKey(project);

    internal static IEnumerable<Violation> Projects(IReadOnlyList<SourceFile> files) =>
        from file in files
        where file.Path.EndsWith(".csproj", StringComparison.Ordinal) && !file.IsTest
        from Match reference in Reference().Matches(file.Text)
        from violation in Judge(Path.GetFileNameWithoutExtension(file.Path), NameIn(reference), file.Path)
        select violation;

    /// <param name="assemblies">Name of a built assembly and the names it references.</param>
    internal static IEnumerable<Violation> Assemblies(IEnumerable<(string Name, IReadOnlyList<string> References)> assemblies) =>
        from assembly in assemblies
        from reference in assembly.References
        from violation in Judge(assembly.Name, reference, assembly.Name + ".dll")
        select violation;

    /// <summary>The api's code speaks to ports; only its composition names the adapters.</summary>
    internal static IEnumerable<Violation> ApiNamesAdapters(IReadOnlyList<SourceFile> files) =>
        from file in files
        where file.IsCSharp && file.IsUnder("api") && file.Path != "api/Program.cs"
        from adapter in Adapters
        where file.Text.Contains(adapter, StringComparison.Ordinal)
        select new Violation("api-adapters", file.Path, adapter, "only api/Program.cs names the adapters");

    private static IEnumerable<Violation> Judge(string project, string reference, string where)
    {
        if (reference.StartsWith("LeadExec.", StringComparison.Ordinal))
        {
            if (!Allowed.GetValueOrDefault(project, []).Contains(reference))
            {
                yield return new Violation("reference", where, reference, $"{project} may not reference it");
            }
        }
        else if (Unknown.GetValueOrDefault(project, []).Any(u => reference.StartsWith(u, StringComparison.Ordinal)) && !IsHost(project, reference))
        {
            yield return new Violation("reference", where, reference, $"{project} must not know it");
        }
    }

    /// <summary>The grain projects know the host's own attributes, and nothing else of it.</summary>
    private static bool IsHost(string project, string reference) =>
        project.StartsWith("LeadExec.Grains", StringComparison.Ordinal) && reference.StartsWith("Microsoft.Orleans", StringComparison.Ordinal);

    private static string NameIn(Match reference)
    {
        var include = reference.Groups[2].Value.Replace('\\', '/');
        return reference.Groups[1].Value == "Project" ? Path.GetFileNameWithoutExtension(include) : include;
    }

    [GeneratedRegex("<(Project|Package|Framework)Reference\\s+Include=\"([^\"]+)\"")]
    private static partial Regex Reference();
}
