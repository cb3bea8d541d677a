using LeadExec.Domain.Criteria;
using LeadExec.Domain.LeadTypes;
using LeadExec.Ports.Queries;

namespace LeadExec.Api.Leads;

/// <summary>
/// Checks the nested filter of a lead search (LEAD-03, LEAD-04, E-59) and makes it the filter that storage takes. Every mistake
/// is named by its place, such as /filter/all/1/values/0.
/// </summary>
internal sealed class LeadFilterReader(LeadType? type, string zoneId, Action<string, string> refuse)
{
    private const string Root = "/filter";
    private int nodes;

    public CriteriaNode? Read(CriteriaNode? filter) => filter is null ? null : Read(filter, Root, 1);

    private CriteriaNode Read(CriteriaNode node, string path, int depth)
    {
        if (++nodes > LeadSearch.MaximumFilterNodes || depth > LeadSearch.MaximumFilterDepth)
        {
            // One message is enough, wherever the limit was passed.
            refuse(Root, $"A filter has at most {LeadSearch.MaximumFilterNodes} groups and tests in {LeadSearch.MaximumFilterDepth} levels.");
            return node;
        }

        return node switch
        {
            CriteriaGroup group => new CriteriaGroup(group.Kind, [.. group.Nodes.Select((child, at) => Read(child, $"{path}/{NameOf(group.Kind)}/{at}", depth + 1))]),
            FieldTest test when test.Field.StartsWith(LeadFactReader.Sign) => Fact(test, path),
            FieldTest test => Field(test, path),
            _ => Refused(node, path, "Patterns, expressions and functions cannot be searched by; they work in criteria."),
        };
    }

    private CriteriaNode Fact(FieldTest test, string path)
    {
        var (read, part, mistake) = LeadFactReader.Read(test, zoneId);
        return read ?? Refused(test, path + part, mistake);
    }

    private CriteriaNode Field(FieldTest test, string path)
    {
        if (type is null)
        {
            return Refused(test, path + "/field", "A test of a field needs the lead type whose field it is.");
        }

        if (test.Operator is CriteriaOperator.WithinMilesOf or CriteriaOperator.InDistributionList)
        {
            return Refused(test, path + "/op", "Distances and distribution lists cannot be searched by; they work in criteria.");
        }

        foreach (var error in CriteriaChecker.Check(test, type))
        {
            refuse(path + error.Path, error.Message);
        }

        return test;
    }

    private CriteriaNode Refused(CriteriaNode node, string path, string message)
    {
        refuse(path, message);
        return node;
    }

    private static string NameOf(GroupKind kind) => kind switch
    {
        GroupKind.And => "all",
        GroupKind.Or => "any",
        GroupKind.NotAnd => "notAll",
        GroupKind.NotOr => "none",
    };
}
