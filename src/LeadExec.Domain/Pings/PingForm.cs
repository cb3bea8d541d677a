using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Expressions;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Pings;

/// <summary>
/// Which fields belong in a campaign's ping and how they are checked (CAMP-45, RCV-24). The checks are the lead type's; required is
/// what the ping options say, and defaults wait for the post, which may say something else. Made once per catalog.
/// </summary>
public sealed class PingForm
{
    private readonly LeadType type;
    private readonly LeadType asked;
    private readonly FrozenSet<string> names;

    private PingForm(LeadType type, LeadType asked, FrozenSet<string> names) => (this.type, this.asked, this.names) = (type, asked, names);

    public static PingForm Of(Campaign campaign, LeadType type)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        ArgumentNullException.ThrowIfNull(type);
        var options = campaign.Ping ?? PingOptions.Standard;
        var chosen = options.Fields.IsEmpty
            ? type.Fields.Where(field => field.Kind != FieldKind.Calculated && !ContactFields.IsWithheld(type, field)).Select(field => new PingField { Name = field.Name })
            : options.Fields;
        var required = chosen.ToFrozenDictionary(field => field.Name, field => field.Required, StringComparer.OrdinalIgnoreCase);
        var asked = type with { Fields = [.. type.Fields.Select(field => field with { Required = required.GetValueOrDefault(field.Name), DefaultValue = null })] };
        return new PingForm(type, asked, required.Keys.ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Checks what was posted. Fields of the lead type that do not belong in the ping are left out unread.</summary>
    public LeadValidation Read(RawLead raw, ValidationOptions options)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var read = LeadValidator.Validate(asked, new RawLead([.. raw.Fields.Where(field => names.Contains(field.Name) || type.Find(field.Name) is null)]), options);
        return read.Lead is { } lead ? read with { Lead = Known(lead.Of(type)) } : read;
    }

    /// <summary>The names of the fields that the ping said something about, and of those calculated from nothing else; in order of the lead type.</summary>
    public static ImmutableArray<string> KnownFields(Lead lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        return [.. lead.Type.Fields.Where(field => !lead[field].IsBlank).Select(field => field.Name)];
    }

    // A value calculated from what the post may still say is none yet.
    private Lead Known(Lead lead)
    {
        for (var more = true; more;)
        {
            var doubtful = type.Fields.FirstOrDefault(field => field.Kind == FieldKind.Calculated && !lead[field].IsBlank && !IsSettled(field, lead));
            more = doubtful is not null;
            lead = doubtful is null ? lead : lead.With(doubtful.Name, FieldValue.Blank);
        }

        return lead;
    }

    private static bool IsSettled(LeadField calculated, Lead lead) =>
        calculated.Expression is { } text && Expression.Parse(text).Expression is { } expression && expression.Fields.All(name => !lead.Value(name).IsBlank);
}
