using System.Globalization;
using System.Text;

namespace LeadExec.Payments.Stripe;

/// <summary>Parameters in order, nested ones with brackets: "line_items[0][quantity]". Also the query of a GET.</summary>
internal sealed class StripeForm
{
    private readonly List<KeyValuePair<string, string>> fields = [];

    public IReadOnlyList<KeyValuePair<string, string>> Fields => fields;

    /// <summary>Nothing is added for null.</summary>
    public StripeForm Add(string name, string? value)
    {
        if (value is not null)
        {
            fields.Add(new(name, value));
        }

        return this;
    }

    public StripeForm Add(string name, long value) => Add(name, value.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => string.Join('&', fields.Select(field => $"{Escape(field.Key)}={Uri.EscapeDataString(field.Value)}"));

    public byte[] ToBytes() => Encoding.ASCII.GetBytes(ToString());

    // Stripe reads brackets as they are.
    private static string Escape(string name) =>
        Uri.EscapeDataString(name).Replace("%5B", "[", StringComparison.Ordinal).Replace("%5D", "]", StringComparison.Ordinal);
}
