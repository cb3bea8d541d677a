using System.Collections.Immutable;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Notices;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>The rules of <see cref="CatalogRules"/> for delivery methods and delivery accounts (DELV-01 to DELV-05, CLNT-14 to CLNT-22).</summary>
public static class DeliveryRules
{
    public static ImmutableArray<DefinitionError> Check(DeliveryMethod item, CatalogChange change)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(change);
        var (next, now) = (change.Next, change.Now);
        var errors = new RuleErrors();
        errors.Check(next.Clients.ContainsKey(item.ClientId), "/clientId", "No such client.");
        errors.Check(next.LeadTypes.ContainsKey(item.LeadTypeId), "/leadTypeId", "No such lead type.");
        errors.Text(item.Description, "/description", 200);
        errors.Range(item.Retry.MaximumRetries, 1, 20, "/retry/maximumRetries");
        errors.Range(item.Retry.MinutesBetween, 1, 1_440, "/retry/minutesBetween");
        CheckSchedule(item.Schedule, errors);
        NoticeRules.CheckAddresses(item.FailureRecipients, "/failureRecipients", errors);
        CheckWebhook(item, change, errors);
        PingRules.Check(item, change, errors);
        if (now.DeliveryMethods.TryGetValue(item.Id, out var before))
        {
            errors.Check(item.ClientId == before.ClientId, "/clientId", "Fixed when the delivery method was created.");
            errors.Check(item.LeadTypeId == before.LeadTypeId, "/leadTypeId", "Fixed when the delivery method was created (DELV-03).");
            errors.Check(item.Type == before.Type, "/type", "Fixed when the delivery method was created.");
        }

        return errors.All;
    }

    public static ImmutableArray<DefinitionError> Check(DeliveryAccount item, CatalogChange change)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(change);
        var (next, now) = (change.Next, change.Now);
        var errors = new RuleErrors();
        errors.Text(item.Name, "/name", 200);
        errors.Check(next.Clients.ContainsKey(item.ClientId), "/clientId", "No such client.");
        errors.Check(next.LeadTypes.ContainsKey(item.LeadTypeId), "/leadTypeId", "No such lead type.");
        CheckMethod(item, next, errors);
        errors.Check(item.Price >= Money.Zero, "/price", "Not below 0.");
        errors.Range(item.Priority, 0, 1_000_000, "/priority");
        errors.Range(item.PinMinutes, 0, 10_080, "/pinMinutes");
        errors.Check(Enum.IsDefined(item.PinEnd), "/pinEnd", "Staff, ReleaseLead, Accepted or NotDelivered.");
        errors.Range(item.MaximumConcurrency, 1, 1_000, "/maximumConcurrency");
        errors.Limits(item.Limits, "/limits");
        DeliveryOptionRules.Check(item, next, errors);
        PingRules.Check(item, next, errors);
        if (next.LeadTypes.TryGetValue(item.LeadTypeId, out var leadType))
        {
            CriteriaRules.CheckOfAccount(item.Criteria, leadType, next, errors);
        }

        if (now.DeliveryAccounts.TryGetValue(item.Id, out var before))
        {
            errors.Check(item.ClientId == before.ClientId, "/clientId", "Fixed when the delivery account was created.");
            errors.Check(item.LeadTypeId == before.LeadTypeId, "/leadTypeId", "Fixed when the delivery account was created.");
        }

        return errors.All;
    }

    private static void CheckMethod(DeliveryAccount item, Catalog next, RuleErrors errors)
    {
        if (!next.DeliveryMethods.TryGetValue(item.DeliveryMethodId, out var method))
        {
            errors.Check(false, "/deliveryMethodId", "No such delivery method.");
            return;
        }

        errors.Check(method.ClientId == item.ClientId, "/deliveryMethodId", "The delivery method belongs to another client.");
        errors.Check(method.LeadTypeId == item.LeadTypeId, "/leadTypeId", "The delivery method has another lead type.");
    }

    private static void CheckSchedule(DeliverySchedule? schedule, RuleErrors errors)
    {
        if (schedule is null)
        {
            return;
        }

        errors.Check(schedule.Ranges.Length <= 200, "/schedule/ranges", "At most 200 ranges.");
        for (var at = 0; at < schedule.Ranges.Length; at++)
        {
            var range = schedule.Ranges[at];
            errors.Check(range.Day != NodaTime.IsoDayOfWeek.None, $"/schedule/ranges/{at}/day", "A weekday is required.");
            errors.Check(range.To is not { } end || end > range.From, $"/schedule/ranges/{at}/to", "After the beginning; blank is midnight.");
        }
    }

    private static void CheckWebhook(DeliveryMethod item, CatalogChange change, RuleErrors errors)
    {
        errors.Check((item.Type != DeliveryType.LeadPortal) == (item.Webhook is not null), "/webhook", "Required for a webhook and for ping-post, absent otherwise.");
        if (item.Webhook is { } webhook && change.Next.LeadTypes.TryGetValue(item.LeadTypeId, out var leadType))
        {
            errors.Add("/webhook", WebhookSettingsChecker.Check(webhook, leadType, change.AllowedTargets));
        }
    }
}
