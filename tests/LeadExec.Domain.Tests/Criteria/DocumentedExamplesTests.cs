using System.Text.Json;
using System.Text.RegularExpressions;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Expressions;
using static LeadExec.Domain.Tests.LeadTypes.LeadTypeSamples;

namespace LeadExec.Domain.Tests.Criteria;

/// <summary>The examples and operator names of docs/expressions.md are true.</summary>
public sealed class DocumentedExamplesTests
{
    private static readonly string Page = File.ReadAllText(PathOf("src/docs/expressions.md"));

    [Fact]
    public void Expressions_parse()
    {
        string[] examples = [.. Page.Split('\n').Where(line => line.StartsWith("    ", StringComparison.Ordinal) && line[4] != '{').Select(line => line.Trim())];

        examples.Length.ShouldBe(2);
        examples.ShouldAllBe(text => Expression.Parse(text).Accepted);
    }

    [Fact]
    public void Criteria_read_and_fit()
    {
        var json = Regex.Match(Page, "```json\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

        CriteriaChecker.Check(JsonSerializer.Deserialize<CriteriaNode>(json), Mortgage).ShouldBeEmpty();
    }

    [Fact]
    public void Every_operator_is_listed() =>
        Enum.GetNames<CriteriaOperator>().ShouldAllBe(name => Page.Contains($"`{char.ToLowerInvariant(name[0])}{name.Substring(1)}`"));

    private static string PathOf(string relative)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LeadExec.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.ShouldNotBeNull().FullName, relative);
    }
}
