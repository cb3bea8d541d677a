using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Notices;

/// <summary>Who is told of what, and whether the settings of it fit.</summary>
public static class NoticeRules
{
    /// <summary>Addresses of one list.</summary>
    public const int MostRecipients = 20;

    /// <summary>Reminders of one invoice.</summary>
    public const int MostOverdueSteps = 10;

    /// <summary>Days after the due date of the last reminder.</summary>
    public const int MostOverdueDays = 365;

    /// <summary>The addresses that are told, each once; staff first. Nobody of a client that is archived.</summary>
    public static ImmutableArray<NoticeRecipient> Recipients(Catalog catalog, NoticeKind kind, ClientId about)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var settings = catalog.Account.Notices;
        var rule = settings.Of(kind);
        var client = catalog.Clients.GetValueOrDefault(about);
        IEnumerable<string> staff = rule.Staff ? rule.Recipients.IsEmpty ? settings.Recipients : rule.Recipients : [];
        IEnumerable<string> told = client is not null && client.Notices.Kinds.GetValueOrDefault(kind, rule.Client) ? ContactsOf(client) : [];
        return
        [
            .. staff.Select(address => new NoticeRecipient(NoticeAudience.Staff, address))
                .Concat(told.Select(address => new NoticeRecipient(NoticeAudience.Client, address)))
                .DistinctBy(recipient => recipient.Address.ToUpperInvariant()),
        ];
    }

    /// <summary>The clients that are told of their new leads by their own settings or by the account's (PORT-17).</summary>
    public static ImmutableArray<ClientId> ToldOfLeads(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var standard = catalog.Account.Notices.Of(NoticeKind.LeadNew).Client;
        return [.. catalog.Clients.Values.Where(client => client.Notices.Kinds.GetValueOrDefault(NoticeKind.LeadNew, standard)).Select(client => client.Id)];
    }

    /// <summary>The delivery methods whose failures somebody is told of (DELV-50).</summary>
    public static ImmutableArray<DeliveryMethodId> ToldOfFailures(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return [.. catalog.DeliveryMethods.Values.Where(method => !method.FailureRecipients.IsEmpty).Select(method => method.Id)];
    }

    internal static void Check(NoticeSettings item, RuleErrors errors)
    {
        CheckAddresses(item.Recipients, "/notices/recipients", errors);
        errors.Range(item.EndingDays, 1, 60, "/notices/endingDays");
        CheckOverdue(item.OverdueDays, "/notices/overdueDays", errors);
        foreach (var (kind, rule) in item.Kinds)
        {
            var path = $"/notices/kinds/{Name(kind)}";
            CheckAddresses(rule.Recipients, path + "/recipients", errors);
            NoChoice(kind, rule.Staff || rule.Client, path, errors);
            errors.Check(!rule.Client || kind != NoticeKind.ReturnRequested, path + "/client", "The client asked for it itself.");
            errors.Check(!rule.Staff || kind != NoticeKind.Invoice, path + "/staff", "Invoices go to clients only.");
            errors.Check(!rule.Staff || kind != NoticeKind.LeadNew, path + "/staff", "New leads are told to their clients only.");
        }
    }

    internal static void Check(ClientNotices item, RuleErrors errors)
    {
        CheckAddresses(item.Recipients, "/notices/recipients", errors);
        errors.Check(!item.Kinds.GetValueOrDefault(NoticeKind.ReturnRequested), "/notices/kinds/returnRequested", "The client asked for it itself.");
        foreach (var kind in item.Kinds.Keys)
        {
            NoChoice(kind, said: true, $"/notices/kinds/{Name(kind)}", errors);
        }
    }

    private static void NoChoice(NoticeKind kind, bool said, string path, RuleErrors errors)
    {
        errors.Check(!said || kind != NoticeKind.Appointment, path, "The user who has the appointment is told, and nobody else.");
        errors.Check(!said || kind != NoticeKind.DeliveryFailed, path, "Whom the delivery method names is told, and nobody else.");
    }

    private static void CheckOverdue(ImmutableArray<int> days, string path, RuleErrors errors)
    {
        errors.Check(days.Length <= MostOverdueSteps, path, $"At most {MostOverdueSteps} reminders.");
        for (var at = 0; at < Math.Min(days.Length, MostOverdueSteps); at++)
        {
            errors.Range(days[at], 1, MostOverdueDays, $"{path}/{at}");
            errors.Check(at == 0 || days[at] > days[at - 1], $"{path}/{at}", "Later than the one before.");
        }
    }

    private static IEnumerable<string> ContactsOf(Client client) =>
        !client.Notices.Recipients.IsEmpty ? client.Notices.Recipients
        : client.Email is { } own ? [own]
        : [];

    internal static void CheckAddresses(ImmutableArray<string> addresses, string path, RuleErrors errors)
    {
        errors.Check(addresses.Length <= MostRecipients, path, $"At most {MostRecipients} addresses.");
        for (var at = 0; at < Math.Min(addresses.Length, MostRecipients); at++)
        {
            errors.Email(addresses[at], $"{path}/{at}");
        }
    }

    private static string Name(NoticeKind kind) => char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..];
}
