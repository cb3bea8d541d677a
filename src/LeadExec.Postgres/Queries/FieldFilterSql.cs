using LeadExec.Domain.Criteria;
using LeadExec.Domain.LeadTypes;
using LeadExec.Ports.Queries;

namespace LeadExec.Postgres.Queries;

/// <summary>
/// Compiles a filter tree (E-59) to SQL over <c>lead_data.fields</c> and the facts about a lead. It means what the evaluator means: text ignores case,
/// numbers and dates compare by size, a blank value fails everything but "is blank" and the negations. Tests that only run
/// in memory (patterns, expressions, functions, distances, lists) are refused.
/// </summary>
internal static class FieldFilterSql
{
    /// <exception cref="FilterNotSearchableException">See the class.</exception>
    public static string Compile(CriteriaNode node, LeadType? type, SqlWhere where)
    {
        var nodes = 0;
        return Node(node, 1);

        string Node(CriteriaNode current, int depth)
        {
            if (++nodes > LeadSearch.MaximumFilterNodes || depth > LeadSearch.MaximumFilterDepth)
            {
                throw new FilterNotSearchableException($"A filter has at most {LeadSearch.MaximumFilterNodes} tests in {LeadSearch.MaximumFilterDepth} levels.");
            }

            return current switch
            {
                CriteriaGroup group => Group(group, child => Node(child, depth + 1)),
                LeadFactTest test => LeadFactSql.Compile(test, where),
                FieldTest test when type is not null => new FieldTestSql(test, type, where).ToSql(),
                FieldTest => throw new FilterNotSearchableException("A filter over fields needs a lead type."),
                _ => throw new FilterNotSearchableException("Patterns, expressions and functions cannot be searched by; they work in criteria."),
            };
        }
    }

    private static string Group(CriteriaGroup group, Func<CriteriaNode, string> node)
    {
        var parts = group.Nodes.Select(node).ToArray();
        return group.Kind switch
        {
            GroupKind.And => Join(parts, " and ", "true"),
            GroupKind.Or => Join(parts, " or ", "false"),
            GroupKind.NotAnd => $"not {Join(parts, " and ", "true")}",
            GroupKind.NotOr => $"not {Join(parts, " or ", "false")}",
        };
    }

    private static string Join(string[] parts, string separator, string empty) => parts.Length == 0 ? $"({empty})" : $"({string.Join(separator, parts)})";
}
