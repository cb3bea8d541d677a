using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Expressions;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution.Hooks;

/// <summary>One owner's hooks, parsed. Owner is "account" or "campaign".</summary>
internal sealed record HookSet(string Owner, Money HighestPrice)
{
    public ImmutableArray<(string Field, Expression? Value)> Fields { get; private init; } = [];

    public Expression? Exclude { get; private init; }

    public Expression? Boost { get; private init; }

    public Expression? Price { get; private init; }

    /// <summary>A stored text can no longer be parsed.</summary>
    public bool Broken { get; private init; }

    public static HookSet Of(string owner, DistributionHooks hooks)
    {
        var set = new HookSet(owner, hooks.HighestPrice)
        {
            Fields = [.. hooks.SetFields.Select(hook => (hook.Field, Expression.Parse(hook.Value).Expression))],
            Exclude = Parsed(hooks.Exclude),
            Boost = Parsed(hooks.Boost),
            Price = Parsed(hooks.Price),
        };
        var missing = set.Fields.Any(field => field.Value is null)
            || Lost(hooks.Exclude, set.Exclude) || Lost(hooks.Boost, set.Boost) || Lost(hooks.Price, set.Price);
        return set with { Broken = missing };
    }

    private static Expression? Parsed(string? text) => text is null ? null : Expression.Parse(text).Expression;

    private static bool Lost(string? text, Expression? parsed) => text is not null && parsed is null;
}
