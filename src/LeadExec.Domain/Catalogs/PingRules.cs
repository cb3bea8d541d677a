using System.Collections.Immutable;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>The rules of <see cref="CatalogRules"/> for ping-post: campaigns, bids, conflicts and pings (CAMP-39 to CAMP-45, CLNT-29, DELV-38, DELV-53, DELV-54).</summary>
public static class PingRules
{
    private const int MostPerMinute = 1_000_000;
    private const int MostClients = 100;

    /// <summary>A day.</summary>
    private const int LongestRepeatSeconds = 86_400;

    /// <summary>A client's conflicts (<see cref="Client.NeverWith"/>).</summary>
    public static ImmutableArray<DefinitionError> CheckConflicts(Client item, CatalogChange change)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(change);
        var errors = new RuleErrors();
        errors.Check(item.NeverWith.Length <= MostClients, "/neverWith", $"At most {MostClients} clients.");
        var seen = new HashSet<ClientId> { item.Id };
        for (var at = 0; at < Math.Min(item.NeverWith.Length, MostClients); at++)
        {
            var other = item.NeverWith[at];
            errors.Check(change.Next.Clients.ContainsKey(other), $"/neverWith/{at}", "No such client.");
            errors.Check(seen.Add(other), $"/neverWith/{at}", "The client itself, or named twice.");
        }

        return errors.All;
    }

    /// <summary>Mistakes in a campaign's ping fields under that lead type (CAMP-45, DELV-54).</summary>
    internal static IEnumerable<DefinitionError> FieldMistakes(Campaign item, LeadType type)
    {
        var fields = item.Ping?.Fields ?? [];
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < fields.Length; at++)
        {
            var (name, path) = (fields[at].Name, $"/ping/fields/{at}/name");
            if (type.Find(name) is not { } field)
            {
                yield return new DefinitionError(path, $"The lead type has no field {Short(name)}.");
                continue;
            }

            if (field.Kind == FieldKind.Calculated)
            {
                yield return new DefinitionError(path, $"{field.Name} is calculated and cannot be posted.");
            }

            if (ContactFields.IsWithheld(type, field))
            {
                yield return new DefinitionError(path, $"{field.Name} is a contact field; a ping asks for it only when the lead type allows the field in pings (DELV-54).");
            }

            if (!seen.Add(field.Name))
            {
                yield return new DefinitionError(path, $"{field.Name} is named twice.");
            }
        }
    }

    internal static void Check(Campaign item, LeadType? type, RuleErrors errors)
    {
        errors.Check(!item.AllowDuplicateCheck || item.DuplicateDays > 0, "/allowDuplicateCheck", "Needs a duplicate window; set duplicateDays.");
        CheckAuction(item.Auction, errors);
        if (item.Ping is not { } ping)
        {
            return;
        }

        errors.Check(item.Channel == Channel.PingPost, "/ping", "Only a ping-post campaign has ping options (CAMP-39).");
        errors.Check(ping.RevenueRequirement is null || ping.RevenueRequirement >= Money.Zero, "/ping/revenueRequirement", "Not below 0; blank asks for none.");
        errors.Check(ping.ProfitRequirement is null || ping.ProfitRequirement >= Money.Zero, "/ping/profitRequirement", "Not below 0; blank asks for none.");
        errors.Percent(ping.ProfitPercentRequirement ?? 0m, "/ping/profitPercentRequirement");
        errors.Check(ping.MinimumDeliveries is null or (>= 1 and <= 100), "/ping/minimumDeliveries", "Between 1 and 100; blank asks for one.");
        errors.Check(Enum.IsDefined(ping.ChangedFields), "/ping/changedFields", "Refuse or warn.");
        errors.Check(Enum.IsDefined(ping.Exchange), "/ping/exchange", "Exclusive or shared.");
        errors.Range(ping.DeadlineMs, PingOptions.ShortestDeadlineMs, PingOptions.LongestDeadlineMs, "/ping/deadlineMs");
        errors.Check(ping.MostPerMinute is null or (>= 1 and <= MostPerMinute), "/ping/mostPerMinute", $"Between 1 and {MostPerMinute}; blank is unlimited.");
        errors.Percent(ping.LeastPostPercent ?? 0m, "/ping/leastPostPercent");
        errors.Range(ping.PostPercentAfter, 10, MostPerMinute, "/ping/postPercentAfter");
        errors.Range(ping.RepeatSeconds, 0, LongestRepeatSeconds, "/ping/repeatSeconds");
        errors.Check(ping.Fields.Length <= LeadTypeChecker.MaximumFields, "/ping/fields", $"At most {LeadTypeChecker.MaximumFields} fields.");
        errors.Add("", type is null ? [] : FieldMistakes(item, type));
    }

    internal static void Check(DeliveryAccount item, Catalog next, RuleErrors errors)
    {
        CheckBids(item.Bidding, errors);
        CheckLossNotice(item, next, errors);
        if (!next.DeliveryMethods.TryGetValue(item.DeliveryMethodId, out var primary))
        {
            return;
        }

        errors.Check(!PingMethods.IsPing(primary), "/deliveryMethodId", "The method is a ping (ping during sort); it bids and never delivers a lead.");
        var pings = primary.Ping is null ? 0 : 1;
        for (var at = 0; at < item.Alternates.Length; at++)
        {
            var isPing = next.DeliveryMethods.TryGetValue(item.Alternates[at].DeliveryMethodId, out var method) && PingMethods.IsPing(method);
            pings += isPing ? 1 : 0;
            errors.Check(!isPing || pings == 1, $"/alternates/{at}/deliveryMethodId", "The account has another ping already, in its primary method or another alternate delivery.");
        }

        errors.Check(
            primary.Type != DeliveryType.PingPost || pings > 0, "/alternates",
            "The primary method is ping-post without a ping of its own; name the ping, a webhook method with ping during sort, as an alternate delivery (DELV-53).");
    }

    internal static void Check(DeliveryMethod item, CatalogChange change, RuleErrors errors)
    {
        errors.Check(item.Ping is null || item.Type == DeliveryType.PingPost, "/ping", "Only a ping-post method holds a ping.");
        errors.Check(
            item is not { Type: DeliveryType.PingPost, Webhook.Response.PingDuringSort: true }, "/webhook/response/pingDuringSort",
            "This is the post; tick it at a webhook method of its own, or fill in ping.");
        errors.Check(
            item.Ping?.Authentication.OAuth is not { } ping || item.Webhook?.Authentication.OAuth is not { } post || SameGrant(ping, post),
            "/ping/authentication/oAuth", "Ping and post of one method share one OAuth token, so both name the same grant; for two use two methods.");
        if (item.Ping is { } settings && change.Next.LeadTypes.TryGetValue(item.LeadTypeId, out var leadType))
        {
            errors.Add("/ping", WebhookSettingsChecker.Check(settings, leadType, change.AllowedTargets));
        }

        if (PingMethods.IsPing(item))
        {
            var users = CatalogRules.Users("delivery account", change.Next.DeliveryAccounts.Values.Where(account => account.DeliveryMethodId == item.Id || account.Bidding.LossNoticeMethodId == item.Id), account => account.Id.Value);
            errors.Check(!users.Any(), "/webhook/response/pingDuringSort", "A ping bids and never delivers a lead; the method is the primary method or the loss notice of " + string.Join(", ", users.Take(10)) + ".");
        }
        else
        {
            CheckPinged(item, change, errors);
        }
    }

    // Unticking "ping during sort" would leave ping-post accounts without a ping.
    private static void CheckPinged(DeliveryMethod item, CatalogChange change, RuleErrors errors)
    {
        if (!change.Now.DeliveryMethods.TryGetValue(item.Id, out var before) || (!PingMethods.IsPing(before) && (before.Ping is null || item.Ping is not null)))
        {
            return;
        }

        var users = CatalogRules.Users("delivery account", change.Next.DeliveryAccounts.Values.Where(account => IsLeftWithoutPing(account, item.Id, change.Next)), account => account.Id.Value);
        errors.Check(!users.Any(), PingMethods.IsPing(before) ? "/webhook/response/pingDuringSort" : "/ping", "It is the only ping of " + string.Join(", ", users.Take(10)) + ".");
    }

    private static bool IsLeftWithoutPing(DeliveryAccount account, DeliveryMethodId changed, Catalog next) =>
        (account.DeliveryMethodId == changed || account.Alternates.Any(alternate => alternate.DeliveryMethodId == changed))
        && next.DeliveryMethods.TryGetValue(account.DeliveryMethodId, out var primary) && primary is { Type: DeliveryType.PingPost, Ping: null }
        && !account.Alternates.Any(alternate => next.DeliveryMethods.TryGetValue(alternate.DeliveryMethodId, out var method) && PingMethods.IsPing(method));

    private static void CheckAuction(AuctionSettings? item, RuleErrors errors)
    {
        if (item is null)
        {
            return;
        }

        errors.Check(Enum.IsDefined(item.Strategy), "/auction/strategy", "BestCombination, waterfall, highestBid or allUpToCount.");
        errors.Check(item.Floor is null || item.Floor >= Money.Zero, "/auction/floor", "Not below 0; blank takes every bid.");
        errors.Check(item.MarginAmount is null || item.MarginAmount >= Money.Zero, "/auction/marginAmount", "Not below 0; blank keeps no amount.");
        errors.Percent(item.MarginPercent ?? 0m, "/auction/marginPercent");
        errors.Check(item.MarginAmount is null || item.MarginPercent is null, "/auction/marginPercent", "A margin is an amount or a percentage, not both.");
    }

    private static void CheckBids(BidSettings item, RuleErrors errors)
    {
        errors.Check(
            item.Weight is >= BidSettings.LeastWeight and <= BidSettings.MostWeight && decimal.Round(item.Weight, 4) == item.Weight,
            "/bidding/weight", "Between 0.01 and 100, with at most four decimals.");
        errors.Check(item.Penalty >= Money.Zero, "/bidding/penalty", "Not below 0.");
        errors.Check(item.Floor is null || item.Floor >= Money.Zero, "/bidding/floor", "Not below 0; blank takes every bid.");
        errors.Check(item.Ceiling is not { } ceiling || (ceiling > Money.Zero && ceiling >= (item.Floor ?? Money.Zero)), "/bidding/ceiling", "Above 0 and not below the floor; blank takes every bid.");
        errors.Check(item.MostPerMinute is null or (>= 1 and <= MostPerMinute), "/bidding/mostPerMinute", $"Between 1 and {MostPerMinute}; blank is unlimited.");
    }

    private static void CheckLossNotice(DeliveryAccount item, Catalog next, RuleErrors errors)
    {
        const string Path = "/bidding/lossNoticeMethodId";
        if (item.Bidding.LossNoticeMethodId is not { } id)
        {
            return;
        }

        if (!next.DeliveryMethods.TryGetValue(id, out var method))
        {
            errors.Check(false, Path, "No such delivery method.");
            return;
        }

        errors.Check(method.ClientId == item.ClientId, Path, "The delivery method belongs to another client.");
        errors.Check(method.LeadTypeId == item.LeadTypeId, Path, "The delivery method has another lead type.");
        errors.Check(method.Type == DeliveryType.Webhook && !PingMethods.IsPing(method), Path, "A loss notice is a webhook that is no ping.");
        if (method.Webhook is { } webhook && next.LeadTypes.TryGetValue(item.LeadTypeId, out var type))
        {
            // Whoever lost has no claim to what the winner paid for.
            errors.Check(PingSettingsChecker.Check(webhook, type).IsEmpty, Path, "The method sends contact fields, which a buyer whose bid lost must not get (DELV-54).");
        }
    }

    private static bool SameGrant(OAuthSettings one, OAuthSettings other) =>
        (one.Grant, one.TokenUrl, one.ClientId, one.UserName, one.Scope) == (other.Grant, other.TokenUrl, other.ClientId, other.UserName, other.Scope);

    private static string Short(string name) => name.Length <= LeadTypeChecker.MaximumNameLength ? name : name[..LeadTypeChecker.MaximumNameLength];
}
