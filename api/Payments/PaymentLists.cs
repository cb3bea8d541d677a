using System.Text.Json;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;

namespace LeadExec.Api.Payments;

/// <summary>Reads the filter of a list of payments.</summary>
internal static class PaymentLists
{
    private const int DefaultLimit = 50;

    /// <summary>The search that a filter asks for, or the mistakes in it.</summary>
    public static (PaymentSearch Search, IReadOnlyList<DefinitionError> Errors) Read(PaymentFilter filter, ClientId? client)
    {
        var errors = new List<DefinitionError>();
        if (filter.Limit is < 1 or > PaymentSearch.MaximumLimit)
        {
            errors.Add(new DefinitionError("?limit", $"Between 1 and {PaymentSearch.MaximumLimit}."));
        }

        Guid? after = Guid.TryParse(filter.Cursor, out var cursor) ? cursor : null;
        if (after is null && !string.IsNullOrEmpty(filter.Cursor))
        {
            errors.Add(new DefinitionError("?cursor", "Not a cursor of this list."));
        }

        var search = new PaymentSearch
        {
            ClientId = client,
            OrderId = filter.OrderId is { } order ? new OrderId(order) : null,
            InvoiceId = filter.InvoiceId,
            Target = Word<PaymentTarget>("?target", filter.Target, errors),
            Method = Word<PaymentMethod>("?method", filter.Method, errors),
            State = Word<PaymentState>("?state", filter.State, errors),
            From = filter.From,
            To = filter.To,
            Limit = filter.Limit ?? DefaultLimit,
            After = after is { } id ? new PaymentId(id) : null,
        };
        return (search, errors);
    }

    private static T? Word<T>(string path, string? word, List<DefinitionError> errors)
        where T : struct, Enum
    {
        var found = Enum.GetValues<T>().Where(each => string.Equals(each.ToString(), word, StringComparison.OrdinalIgnoreCase)).Select(each => (T?)each).FirstOrDefault();
        if (found is null && !string.IsNullOrEmpty(word))
        {
            errors.Add(new DefinitionError(path, $"One of {string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName))}."));
        }

        return found;
    }
}
