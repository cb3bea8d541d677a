using System.Text.RegularExpressions;
using LeadExec.Architecture.Tests.Model;

namespace LeadExec.Architecture.Tests.Rules;

/// <summary>Statements that a small database answers at once and a large one never.</summary>
internal static partial class SqlRules
{
    /// <summary>
    /// Sales are indexed by lead only while they stand (state 0). Asked for by lead alone, every sale there is gets read, once per lead;
    /// all sales of a lead are found by its attempts.
    /// </summary>
    internal static IEnumerable<Violation> SalesByLead(IReadOnlyList<SourceFile> files) =>
        from file in files
        where (file.IsCSharp || file.Path.EndsWith(".sql", StringComparison.Ordinal)) && !file.IsTest
        from Match asked in Asked().Matches(file.Text)
        select new Violation("sales-by-lead", file.Path, asked.Value, "state = 0, or through attempt");

    [GeneratedRegex(@"\bsale (\w+) where \1\.lead_id = [@\w.]+\s*\)")]
    private static partial Regex Asked();
}
