using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Delivery;

/// <summary>Turns a complete answer into a verdict (E-65, FM-50 to FM-54). Same answer, same verdict.</summary>
public sealed class ResponseJudge
{
    private const int MaximumReference = 200;
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromHours(24);
    private readonly ResponseRules rules;
    private readonly CompiledSearch? result;
    private readonly CompiledSearch? refusal;
    private readonly CompiledSearch? price;
    private readonly CompiledSearch? reference;
    private readonly CompiledSearch? redirect;
    private readonly ImmutableArray<CompiledSearch> pricesByCount;

    private ResponseJudge(ResponseRules rules, IReadOnlyDictionary<string, CompiledSearch> searches)
    {
        this.rules = rules;
        result = searches.GetValueOrDefault(nameof(ResponseRules.Result));
        refusal = searches.GetValueOrDefault(nameof(ResponseRules.Refusal));
        price = searches.GetValueOrDefault(nameof(ResponseRules.Price));
        reference = searches.GetValueOrDefault(nameof(ResponseRules.Reference));
        redirect = searches.GetValueOrDefault(nameof(ResponseRules.RedirectUrl));
        pricesByCount = [.. Enumerable.Range(0, rules.PricesByCount.Length).Select(at => searches[NameOf(at)])];
    }

    /// <summary>Refuses with <see cref="RejectReason.RequestNotBuilt"/> and the name of the search that cannot be used.</summary>
    public static Decision<ResponseJudge> Compile(ResponseRules rules)
    {
        var searches = new Dictionary<string, CompiledSearch>(StringComparer.Ordinal);
        foreach (var (name, search) in Searches(rules))
        {
            if (CompiledSearch.Compile(search, out var error) is not { } compiled)
            {
                return Decision<ResponseJudge>.Refuse(RejectReason.RequestNotBuilt, $"{name}: {error}");
            }

            searches.Add(name, compiled);
        }

        return Decision<ResponseJudge>.Accept(new ResponseJudge(rules, searches));
    }

    /// <summary>The verdict on an answer that was read to its end.</summary>
    public DeliveryVerdict Judge(BuyerAnswer answer)
    {
        if (IsError(answer.Status))
        {
            return Error(answer);
        }

        var text = AnswerText.Of(answer);
        var yes = result?.Matches(text.Text);
        var no = refusal?.Matches(text.Text);
        var ambiguous = !text.Readable || yes is { Unreadable: true } || no is { Unreadable: true }
            || (no is { Found: true } && (yes?.Found ?? false));
        if (yes is { Found: true } || (result is null && no is not { Found: true } && answer.Status is >= 200 and <= 299))
        {
            return Accept(text.Text, yes is null ? VerdictRule.Status : VerdictRule.ResultFound, ambiguous);
        }

        if (IsAboutTheRequest(answer.Status))
        {
            return Error(answer);
        }

        return new DeliveryVerdict
        {
            State = AttemptState.Rejected,
            Reason = ambiguous ? RejectReason.AmbiguousAnswer : RejectReason.BuyerRejected,
            Rule = no is { Found: true } ? VerdictRule.RefusalFound : result is null ? VerdictRule.Status : VerdictRule.ResultNotFound,
            Ambiguous = ambiguous,
            Reference = Reference(text.Text),
            RetryAfter = RetryAfter(answer),
        };
    }

    private static IEnumerable<(string Name, ResponseSearch Search)> Searches(ResponseRules rules)
    {
        (string, ResponseSearch?)[] all =
        [
            (nameof(rules.Result), rules.Result), (nameof(rules.Refusal), rules.Refusal), (nameof(rules.Price), rules.Price),
            (nameof(rules.Reference), rules.Reference), (nameof(rules.RedirectUrl), rules.RedirectUrl),
        ];
        return all.Where(pair => pair.Item2 is not null).Select(pair => (pair.Item1, pair.Item2!)).Concat(rules.PricesByCount.Select((search, at) => (NameOf(at), search)));
    }

    private static string NameOf(int priceByCount) => $"{nameof(ResponseRules.PricesByCount)}[{priceByCount}]";

    /// <summary>No text in the body makes these a success: redirects (FM-52), "too many requests" and server errors (FM-50).</summary>
    private static bool IsError(int status) => status is < 200 or (>= 300 and <= 399) or 429 or >= 500;

    /// <summary>Statuses that speak about our request or credentials, not about the lead: an error, unless the result was found.</summary>
    private static bool IsAboutTheRequest(int status) => status is 401 or 403 or 404 or 405 or 407 or 408 or 411 or 413 or 414 or 415 or 421 or 425;

    private static DeliveryVerdict Error(BuyerAnswer answer) => new()
    {
        State = AttemptState.Failed,
        Reason = RejectReason.BuyerError,
        Detail = answer.Status is >= 300 and <= 399
            ? $"The buyer answered {answer.Status}; redirects are not followed."
            : $"The buyer answered {answer.Status}.",
        Rule = VerdictRule.Status,
        RetryAfter = RetryAfter(answer),
    };

    private static TimeSpan? RetryAfter(BuyerAnswer answer) =>
        answer.RetryAfter is { } wait && wait > TimeSpan.Zero ? (wait < LongestRetryAfter ? wait : LongestRetryAfter) : null;

    private DeliveryVerdict Accept(string text, VerdictRule rule, bool ambiguous)
    {
        var (amount, unusable) = Priced(price, text);
        ImmutableArray<(decimal? Price, bool Unusable)> byCount = [.. pricesByCount.Select(search => Priced(search, text))];
        return new DeliveryVerdict
        {
            State = AttemptState.Accepted,
            Rule = rule,
            Ambiguous = ambiguous,
            Price = amount,
            PriceUnusable = unusable || byCount.Any(found => found.Unusable),
            PricesByCount = [.. byCount.Select(found => found.Price)],
            Reference = Reference(text),
            RedirectUrl = redirect?.Find(text).Value is { } address ? RedirectAddress.Allowed(address, rules.RedirectHosts) : null,
        };
    }

    private static (decimal? Price, bool Unusable) Priced(CompiledSearch? search, string text)
    {
        var found = search?.Find(text) ?? SearchOutcome.Missing;
        decimal? amount = found.Value is { } written && PriceText.TryParse(written, out var parsed) ? parsed : null;
        return (amount, found.Found && amount is null);
    }

    // A reference that is cut would name something else, so one that does not fit is dropped.
    private string? Reference(string text) =>
        reference?.Find(text).Value?.Trim() is { Length: > 0 and <= MaximumReference } value && !value.Any(char.IsControl) ? value : null;
}
