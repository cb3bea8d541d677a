using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Security;

namespace LeadExec.Api.Leads;

/// <summary>Turns a search request into a question for storage, or into the mistakes in it.</summary>
internal sealed class SearchReader(Catalog catalog, IKeyedHash hashes)
{
    private const int MaximumIds = 100;
    private const int MaximumFields = 200;
    private static readonly StringComparer Names = StringComparer.OrdinalIgnoreCase;
    private readonly List<DefinitionError> errors = [];

    /// <summary>Empty when the search may be run.</summary>
    public IReadOnlyList<DefinitionError> Errors => errors;

    public LeadSearch Read(LeadRequests.Search request)
    {
        Check(request);
        var type = request.LeadTypeId is { } id ? catalog.LeadTypes.GetValueOrDefault(new LeadTypeId(id)) : null;
        var filter = new LeadFilterReader(type, catalog.Account.ZoneId, (path, message) => Refuse(true, path, message)).Read(request.Filter);
        Refuse(!PageCursor.TryRead(request.Cursor, request.Sort, out var after), "/cursor", "Not a cursor of this list in this order.");
        var (leadId, person) = Text(request.Text);
        return new LeadSearch
        {
            LeadTypeId = request.LeadTypeId is { } number ? new LeadTypeId(number) : null,
            From = Edge(request.From, "/from", endOfDay: false),
            To = Edge(request.To, "/to", endOfDay: true),
            Campaigns = [.. request.CampaignIds.Select(campaign => new CampaignId(campaign))],
            Sources = [.. request.LeadSourceIds.Select(source => new LeadSourceId(source))],
            Validity = [.. request.Validity],
            Distribution = [.. request.Distribution],
            SetAside = request.SetAside,
            Test = request.Test,
            LeadId = leadId,
            PersonHash = person,
            Filter = filter,
            FilterType = type,
            Order = request.Sort,
            ByName = ByName(request.Sort),
            Limit = Math.Clamp(request.Limit, 1, LeadSearch.MaximumLimit),
            After = after,
        };
    }

    /// <summary>A day such as 2026-01-31.</summary>
    internal static bool TryReadDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is > 1900 and < 9000;

    /// <summary>An instant such as 2026-01-31T07:00:00Z; UTC where no offset is named.</summary>
    internal static bool TryReadInstant(string text, out DateTimeOffset instant)
    {
        instant = default;
        var read = text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
        instant = read ? instant.ToUniversalTime() : default;
        return read;
    }

    private ImmutableArray<int> ByName(LeadOrder order) => order switch
    {
        LeadOrder.SourceAscending or LeadOrder.SourceDescending =>
            [.. catalog.LeadSources.Values.OrderBy(source => source.Name, Names).ThenBy(source => source.Id.Value).Select(source => source.Id.Value)],
        LeadOrder.CampaignAscending or LeadOrder.CampaignDescending =>
            [.. catalog.Campaigns.Values.OrderBy(campaign => campaign.Name, Names).ThenBy(campaign => campaign.Id.Value).Select(campaign => campaign.Id.Value)],
        LeadOrder.NewestFirst or LeadOrder.OldestFirst or LeadOrder.StatusAscending or LeadOrder.StatusDescending or LeadOrder.CostAscending
            or LeadOrder.CostDescending or LeadOrder.RevenueAscending or LeadOrder.RevenueDescending or LeadOrder.ProfitAscending
            or LeadOrder.ProfitDescending => [],
    };

    private void Check(LeadRequests.Search request)
    {
        Refuse(request.Limit is < 1 or > LeadSearch.MaximumLimit, "/limit", $"Between 1 and {LeadSearch.MaximumLimit}.");
        Refuse(request.CampaignIds.Count > MaximumIds, "/campaignIds", $"At most {MaximumIds}.");
        Refuse(request.LeadSourceIds.Count > MaximumIds, "/leadSourceIds", $"At most {MaximumIds}.");
        Refuse(request.Fields.Count > MaximumFields, "/fields", $"At most {MaximumFields}.");
        Refuse(request.Text is { Length: > 320 }, "/text", "At most 320 characters.");
    }

    // A lead id, an e-mail address, or the digits of a phone number as E-09 stores them. Nothing else can be found exactly.
    private (LeadId? Lead, byte[]? Person) Text(string? text)
    {
        var wanted = text?.Trim() ?? "";
        if (wanted.Length is 0 or > 320)
        {
            return (null, null);
        }

        if (Guid.TryParse(wanted, out var id))
        {
            return (new LeadId(id), null);
        }

        return wanted.Contains('@', StringComparison.Ordinal)
            ? (null, Hash(Purposes.SearchEmail, wanted.ToLowerInvariant()))
            : (null, Hash(Purposes.SearchPhone, Phone(wanted)));
    }

    private static string Phone(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return digits.Length == 11 && digits[0] == '1' ? digits[1..] : digits;
    }

    private byte[] Hash(string purpose, string value) => hashes.Hash(purpose, Encoding.UTF8.GetBytes(value));

    private DateTimeOffset? Edge(string? text, string path, bool endOfDay)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (TryReadDay(text, out var day))
        {
            return AccountDays.Start(endOfDay ? day.AddDays(1) : day, catalog.Account.ZoneId);
        }

        if (TryReadInstant(text, out var instant))
        {
            return instant;
        }

        Refuse(true, path, "A day such as 2026-01-31 or an instant such as 2026-01-31T07:00:00Z.");
        return null;
    }

    private void Refuse(bool wrong, string path, string message)
    {
        if (wrong)
        {
            errors.Add(new DefinitionError(path, message));
        }
    }
}
