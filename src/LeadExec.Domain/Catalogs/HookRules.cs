using LeadExec.Domain.Distribution.Hooks;
using LeadExec.Domain.Expressions;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>The rules of <see cref="CatalogRules"/> for distribution hooks (DIST-45). Mistakes carry the character at which they stand.</summary>
internal static class HookRules
{
    /// <param name="type">The campaign's lead type; null for the account's hooks, whose leads are of all types.</param>
    public static void Check(DistributionHooks? hooks, LeadType? type, RuleErrors errors)
    {
        if (hooks is null)
        {
            return;
        }

        errors.Check(hooks.HighestPrice >= Money.Zero && hooks.HighestPrice <= DistributionHooks.MostExpensive, "/hooks/highestPrice", $"Between 0 and {DistributionHooks.MostExpensive}.");
        errors.Check(hooks.SetFields.Length <= DistributionHooks.MaximumFields, "/hooks/setFields", $"At most {DistributionHooks.MaximumFields} fields.");
        for (var at = 0; at < hooks.SetFields.Length; at++)
        {
            Field(hooks.SetFields[at].Field, type, $"/hooks/setFields/{at}/field", errors);
            Text(hooks.SetFields[at].Value, type, perAccount: false, $"/hooks/setFields/{at}/value", errors);
        }

        Optional(hooks.Exclude, type, "/hooks/exclude", errors);
        Optional(hooks.Boost, type, "/hooks/boost", errors);
        Optional(hooks.Price, type, "/hooks/price", errors);
    }

    private static void Field(string name, LeadType? type, string path, RuleErrors errors)
    {
        errors.Text(name, path, 200);
        if (type is null)
        {
            return;
        }

        var field = type.Find(name);
        errors.Check(field is not null, path, "The lead type has no such field.");
        errors.Check(field?.Kind is not (FieldKind.Calculated or FieldKind.SubFields), path, "A calculated field and one with sub-fields cannot be set.");
    }

    private static void Optional(string? text, LeadType? type, string path, RuleErrors errors)
    {
        if (text is not null)
        {
            Text(text, type, perAccount: true, path, errors);
        }
    }

    private static void Text(string text, LeadType? type, bool perAccount, string path, RuleErrors errors)
    {
        var parse = Expression.Parse(text);
        if (!parse.Accepted)
        {
            errors.Check(false, path, $"At character {parse.Error.Position + 1}: {parse.Error.Message}");
            return;
        }

        foreach (var name in parse.Expression.Fields)
        {
            var variable = HookVariables.Find(name);
            errors.Check(variable is null || perAccount || !variable.PerAccount, path, $"[{name}] has no value here: fields are set before delivery accounts are looked at.");
            errors.Check(variable is not null || type is null || LeadTypeChecker.FieldAt(type, name) is not null, path, $"There is no field [{name}].");
        }
    }
}
