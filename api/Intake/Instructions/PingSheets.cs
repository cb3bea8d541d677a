using System.Collections.Immutable;
using System.Globalization;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Intake;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Intake.Instructions;

/// <summary>Puts together what a source must know about a campaign's pings (RPT-13, RCV-04, RCV-05, CAMP-45).</summary>
internal static class PingSheets
{
    public const string Path = "/processor/ping/general";
    public const string V2Path = "/v2/ping/general";

    // Reasons that a post has and a ping cannot have: they need the order id or the person.
    private static readonly RejectReason[] PostsOnly =
    [
        RejectReason.PingRequired, RejectReason.PingExpired, RejectReason.PingUsed, RejectReason.PingMismatch,
        RejectReason.Duplicate, RejectReason.DoNotContact, RejectReason.NoConsent, RejectReason.NotDelivered, RejectReason.MissingSystem,
    ];

    /// <param name="campaign">A ping-post campaign.</param>
    /// <param name="type">Its lead type.</param>
    /// <param name="rows">All rows of the lead type, those of sub-fields after their field.</param>
    /// <param name="url">Our public address.</param>
    /// <param name="pageUrl">The public address of the post's page.</param>
    public static PingSheet Of(Campaign campaign, LeadType type, ImmutableArray<PostingField> rows, string url, string pageUrl)
    {
        var options = campaign.Ping ?? PingOptions.Standard;
        var fields = Fields(options, type, rows);
        var examples = fields.Where(field => field.Example is not null).Select(field => (field.Name, field.Example!));
        return new PingSheet
        {
            Addresses = [new(url + Path, "Form, JSON", "JSON"), new(url + V2Path, "Form, JSON; needs an access key", "JSON")],
            Fields = fields,
            Samples = new SamplePings(campaign, url, [.. examples]).All(),
            Answer = Answer(options),
            Reasons = Reasons(),
            Posting = Posting(options),
            Limits = Limits(options),
            PageUrl = pageUrl + "/ping",
        };
    }

    private static ImmutableArray<PingReason> Reasons()
    {
        var posts = PostsOnly.Select(reason => AnswerCodes.Of(reason).V2).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. AnswerCodes.InOrder.Where(code => !posts.Contains(code.V2)).DistinctBy(code => code.V2)
                .Select(code => new PingReason(code.V2, code.Reason == RejectReason.DataErrors ? StatusCodes.Status200OK : code.HttpStatus, code.Text)), // evaluated, and declined
        ];
    }

    // CAMP-45: exactly the fields chosen; none chosen is all that a ping may carry.
    private static ImmutableArray<PostingField> Fields(PingOptions options, LeadType type, ImmutableArray<PostingField> rows)
    {
        var required = options.Fields.IsEmpty
            ? type.Fields.Where(field => !ContactFields.IsWithheld(type, field)).ToDictionary(field => field.Name, _ => false, StringComparer.OrdinalIgnoreCase)
            : options.Fields.ToDictionary(field => field.Name, field => field.Required, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. rows.Where(row => required.ContainsKey(Top(row.Name)) && MayCarry(type, row.Name))
                .Select(row => row with { Required = Top(row.Name) == row.Name ? required[row.Name] : row.Required, Default = "" }),
        ];
    }

    // DELV-54, for sub-fields too; their rows are named Drivers[0].Age.
    private static bool MayCarry(LeadType type, string row)
    {
        var names = row.Split("[0].");
        var field = type.Find(names[0])!; // the rows are made from the type
        var carried = !ContactFields.IsWithheld(type, field);
        foreach (var name in names.Skip(1))
        {
            field = field.Children.First(child => child.Name == name);
            carried &= field.AllowInPing || !ContactFields.IsContact(field);
        }

        return carried;
    }

    private static string Top(string name) => name.IndexOf('[', StringComparison.Ordinal) is var at and > 0 ? name[..at] : name;

    private static ImmutableArray<PingAnswerPart> Answer(PingOptions options)
    {
        var parts = ImmutableArray.CreateBuilder<PingAnswerPart>();
        parts.Add(new("pingId", "01a201d7-c390-...", "Names the ping; quote it when you ask us about it."));
        parts.Add(new("accepted", "true", "There is a buyer."));
        parts.Add(new("reason", "noCoverage", "Why there is none; see the reasons below."));
        parts.Add(new("message", "No client takes this lead at present.", "The same in words."));
        parts.Add(new("price", "12.00", "What you are paid when the post is accepted. A number with two decimals."));
        parts.Add(new("orderId", "iT3x...", "Send it with the post. Present only when accepted."));
        parts.Add(new("expiresAt", "2026-01-15T10:35:00.000Z", "The last moment for the post."));
        if (options.Exchange == ExchangeMode.Shared)
        {
            parts.Add(new("bids", "[{\"bidId\":\"...\",\"price\":12.00}]", "Every bid that stands, best first. Post to those you choose."));
        }

        parts.Add(new("errors", "[{\"field\":\"State\",...}]", "The fields that are missing or wrong."));
        return parts.ToImmutable();
    }

    private static ImmutableArray<string> Posting(PingOptions options)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        lines.Add("Post the full lead with the orderId of an accepted ping: as the parameter orderId, in V2 as properties.orderId.");
        lines.Add("An order id is good for one post within 300 seconds. A post that is refused for wrong fields leaves it usable until then.");
        lines.Add(options.ChangedFields == PingChange.Refuse
            ? "The fields of the ping must have the same values in the post; otherwise the answer is pingMismatch."
            : "The fields of the ping should have the same values in the post; the answer names those that changed.");
        if (options.Exchange == ExchangeMode.Shared)
        {
            lines.Add("To sell to some of the bids only, send their bid ids with the post: bidIds, several joined by commas, in V2 properties.bidIds.");
        }

        return lines.ToImmutable();
    }

    private static ImmutableArray<string> Limits(PingOptions options)
    {
        var lines = new List<FormattableString>
        {
            $"Form and JSON only; XML answers 415.",
            $"A ping carries no name, phone, e-mail or street unless it is listed above.",
            $"An answer takes at most {options.DeadlineMs / 1000m:0.###} seconds. You may ask for less with timeoutMs.",
        };
        if (options.MostPerMinute is { } most)
        {
            lines.Add($"Rate: {most} pings per minute; more answer 429 with the reason pingLimit.");
        }

        if (options.LeastPostPercent is > 0 and var least)
        {
            lines.Add($"At least {least:0.##} % of the accepted pings of 24 hours must be followed by a post, judged from {options.PostPercentAfter} pings; below that pings answer 429 with the reason pingPostsTooFew.");
        }

        if (options.RepeatSeconds > 0)
        {
            lines.Add($"A ping with the same fields within {options.RepeatSeconds} seconds is declined with the reason pingRepeated.");
        }

        return [.. lines.Select(line => line.ToString(CultureInfo.InvariantCulture))];
    }
}
