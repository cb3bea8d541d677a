using System.Collections.Immutable;
using LeadExec.Domain.Expressions;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution.Hooks;

/// <summary>
/// One run of all hooks of a scan. After the first failure nothing more is evaluated and everything is returned as it came; the
/// caller then plans without hooks. Used by one thread.
/// </summary>
internal sealed class HookRun
{
    private readonly HookRequest request;
    private readonly ImmutableArray<HookSet> sets;
    private readonly EvaluationContext context;
    private HookCounts counts = new();
    private Lead lead;
    private TimeSpan spent;
    private int fuel;

    private HookRun(HookRequest request, ImmutableArray<HookSet> sets)
    {
        (this.request, this.sets, lead) = (request, sets, request.Matching.Lead);
        context = new EvaluationContext(request.Matching.Now.ToDateTimeOffset(), request.Matching.Catalog.Account.ZoneId);
        if (sets.FirstOrDefault(set => set.Broken) is { } broken)
        {
            Fail($"a hook of the {broken.Owner} cannot be read");
        }
    }

    /// <summary>Why the hooks do not count; null while they do.</summary>
    public string? Failure { get; private set; }

    /// <summary>What the hooks changed.</summary>
    public string Summary => counts.Words;

    /// <summary>Null when neither the account nor the campaign has hooks.</summary>
    public static HookRun? Of(HookRequest request)
    {
        var sets = ImmutableArray.CreateBuilder<HookSet>(2);
        if (request.Matching.Catalog.Account.Hooks is { } account)
        {
            sets.Add(HookSet.Of("account", account));
        }

        if (request.Campaign.Hooks is { } campaign)
        {
            sets.Add(HookSet.Of("campaign", campaign));
        }

        return sets.Count == 0 ? null : new HookRun(request, sets.ToImmutable());
    }

    /// <summary>The lead as distribution sees it. Calculated fields keep their stored values.</summary>
    public Lead SetFields()
    {
        var start = request.Clock();
        foreach (var set in sets)
        {
            foreach (var (field, value) in set.Fields)
            {
                Set(set, field, value!, start); // a set with an unreadable text has failed already, and then nothing is evaluated
            }
        }

        spent += request.Clock() - start;
        return Failure is null ? lead : request.Matching.Lead;
    }

    /// <summary>The match without the excluded accounts, with boosts and prices.</summary>
    public MatchResult Judge(MatchResult match)
    {
        var start = request.Clock();
        var kept = ImmutableArray.CreateBuilder<Candidate>(match.Candidates.Length);
        var excluded = ImmutableArray.CreateBuilder<Skipped>();
        foreach (var candidate in match.Candidates)
        {
            if (Failure is not null)
            {
                return match;
            }

            if (ExcludedBy(candidate, start) is { } owner)
            {
                excluded.Add(Excluded(candidate, owner));
            }
            else
            {
                var judged = Priced(Boosted(candidate, start), start);
                counts = counts with { Boosted = counts.Boosted + (judged.Boost == Money.Zero ? 0 : 1), Priced = counts.Priced + (judged.Price == candidate.Price ? 0 : 1) };
                kept.Add(judged);
            }
        }

        spent += request.Clock() - start;
        counts = counts with { Excluded = counts.Excluded + excluded.Count };
        return Failure is not null ? match : new MatchResult(kept.ToImmutable(), match.SkippedCount + excluded.Count, () => [.. match.Skipped, .. excluded]);
    }

    private void Set(HookSet set, string name, Expression expression, TimeSpan start)
    {
        // The account's hooks are for leads of all types; a type without the field has nothing to set.
        if (lead.Type.Find(name) is not { } field || Evaluate(expression, Words(set, $"field {field.Name}"), null, start) is not { IsBlank: false } value)
        {
            return;
        }

        var read = FieldReader.Read(field, value.Canonical, new ReadingContext(context.ZoneId, AcceptsCanadianPostalCodes: true));
        if (read is null)
        {
            Fail($"{Words(set, $"field {field.Name}")} gave a value that the field does not take");
            return;
        }

        lead = lead.With(field.Name, read);
        counts = counts with { Fields = counts.Fields.Add(field.Name) };
    }

    private string? ExcludedBy(Candidate candidate, TimeSpan start)
    {
        foreach (var set in sets)
        {
            if (set.Exclude is { } expression && Evaluate(expression, Words(set, "exclude"), candidate, start) is { IsBlank: false } value)
            {
                if (value.Kind != FieldValueKind.YesNo)
                {
                    Fail($"{Words(set, "exclude")} gave neither yes nor no");
                }
                else if (value.IsYes)
                {
                    return set.Owner;
                }
            }
        }

        return null;
    }

    private Candidate Boosted(Candidate candidate, TimeSpan start)
    {
        var boost = 0m;
        foreach (var set in sets)
        {
            if (set.Boost is { } expression)
            {
                boost += Number(expression, Words(set, "boost"), candidate, start) ?? 0m;
            }
        }

        if (boost is > HookLimits.MostBoost or < -HookLimits.MostBoost)
        {
            Fail($"the boost is beyond {HookLimits.MostBoost}");
            return candidate;
        }

        return candidate with { Boost = Money.Round(boost) };
    }

    private Candidate Priced(Candidate candidate, TimeSpan start)
    {
        foreach (var set in sets)
        {
            if (set.Price is not { } expression || Number(expression, Words(set, "price"), candidate, start) is not { } price)
            {
                continue;
            }

            if (price < 0m || price > set.HighestPrice.Amount)
            {
                Fail($"{Words(set, "price")} is not between 0 and {set.HighestPrice}");
                return candidate;
            }

            candidate = candidate with { Price = Money.Round(price) };
        }

        return candidate;
    }

    /// <summary>Null when blank, and when the hooks failed.</summary>
    private decimal? Number(Expression expression, string what, Candidate candidate, TimeSpan start)
    {
        if (Evaluate(expression, what, candidate, start) is not { IsBlank: false } value)
        {
            return null;
        }

        var number = ValueComparison.NumberOf(value);
        if (number is null or > 1_000_000_000m or < -1_000_000_000m)
        {
            Fail($"{what} gave no usable number");
            return null;
        }

        return number;
    }

    private FieldValue? Evaluate(Expression expression, string what, Candidate? candidate, TimeSpan start)
    {
        if (Failure is not null)
        {
            return null;
        }

        var subject = new HookSubject(request.Campaign, candidate);
        var result = expression.Run(name => HookVariables.Find(name)?.Read(subject) ?? lead.Value(name), context);
        fuel += result.FuelUsed;
        if (result.Exhausted || fuel > HookLimits.Fuel)
        {
            Fail($"{what} took too many steps");
        }
        else if (spent + request.Clock() - start > HookLimits.Longest)
        {
            Fail($"{what} came after {HookLimits.LongestMs} ms");
        }

        return Failure is null ? result.Value : null;
    }

    private void Fail(string why) => Failure ??= $"no hook was applied: {why}";

    private static string Words(HookSet set, string what) => $"the {set.Owner}'s hook for {what}";

    private static Skipped Excluded(Candidate candidate, string owner) => new()
    {
        ClientId = candidate.Client.Id,
        AccountId = candidate.Account.Id,
        Gate = RejectReason.ExcludedByHook,
        Detail = $"a hook of the {owner} excludes the delivery account",
    };
}
