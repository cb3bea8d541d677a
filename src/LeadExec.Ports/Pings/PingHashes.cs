using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Values;
using LeadExec.Ports.Security;

namespace LeadExec.Ports.Pings;

/// <summary>Keyed hashes of what a ping says.</summary>
public static class PingHashes
{
    /// <summary>Every known value but calculated ones, which follow from the others.</summary>
    public static ImmutableArray<PingedField> Fields(IKeyedHash hashes, CampaignId campaign, Lead lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        return
        [
            .. PingForm.KnownFields(lead).Where(name => lead.Type.Find(name) is { Kind: not FieldKind.Calculated })
                .Select(name => new PingedField(name, Field(hashes, campaign, name, lead))),
        ];
    }

    /// <summary>The pinged fields whose value the lead does not repeat (E-23). Fields that its type no longer has are not compared.</summary>
    public static ImmutableArray<string> Changed(IKeyedHash hashes, CampaignId campaign, ImmutableArray<PingedField> pinged, Lead lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        return
        [
            .. pinged.Where(field => lead.Type.Find(field.Name) is not null && !Field(hashes, campaign, field.Name, lead).AsSpan().SequenceEqual(field.Hash.AsSpan()))
                .Select(field => field.Name),
        ];
    }

    /// <summary>Of everything that names no person, to know a repeated ping again; 32 bytes.</summary>
    public static ImmutableArray<byte> Fingerprint(IKeyedHash hashes, CampaignId campaign, Lead lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        var said = PingForm.KnownFields(lead).Where(name => !ContactFields.IsContact(lead.Type.Find(name)!)) // known fields are of the type
            .Select(name => Pair(name, lead));
        return Hash(hashes, Purposes.PingFingerprint, campaign, string.Join('\n', said));
    }

    private static ImmutableArray<byte> Field(IKeyedHash hashes, CampaignId campaign, string name, Lead lead) =>
        Hash(hashes, Purposes.PingField, campaign, Pair(name, lead));

    // Groups of sub-fields have no text of their own.
    private static string Pair(string name, Lead lead)
    {
        var value = lead.Value(name);
        var text = value.Kind == FieldValueKind.Records
            ? string.Join('\u001e', value.Records.Select(group => string.Join('\u001f', group.Fields.Select(field => group.Text(field.Name)))))
            : value.Canonical;
        return string.Create(CultureInfo.InvariantCulture, $"{name.ToUpperInvariant()}={text.Length}:{text}");
    }

    private static ImmutableArray<byte> Hash(IKeyedHash hashes, string purpose, CampaignId campaign, string text)
    {
        ArgumentNullException.ThrowIfNull(hashes);
        return ImmutableCollectionsMarshal.AsImmutableArray(hashes.Hash(purpose, Encoding.UTF8.GetBytes($"{campaign}\n{text}")));
    }
}
