using FsCheck;
using FsCheck.Fluent;
using LeadExec.Domain.LeadTypes;
using static LeadExec.Domain.Tests.LeadTypes.LeadTypeSamples;

namespace LeadExec.Domain.Tests.LeadTypes;

/// <summary>E-09 for any text: reading never throws, and a stored value posted again is stored the same.</summary>
public sealed class FieldReadingProperties
{
    private static readonly string[] Pieces =
    [
        "1", "0", "23", "602", "5551234", "85254", ".", ",", "-", "+", "$", "€", "%", " ", "/", ":", "T", "Z", "2026-01-31", "12/03/22", "08:30", "PM",
        "yes", "N", "true", "AZ", "Arizona", "QC", "K1A", "0B1", "a", "@", "b.com", "é", "😀", "\u00A0", "\u0660", "79228162514264337593543950335", "Option", "\0",
    ];

    [Fact]
    public void Any_text_is_refused_or_stored_so_that_posting_it_again_changes_nothing()
    {
        var accepted = new Dictionary<FieldKind, int>();
        var kinds = Enum.GetValues<FieldKind>().Except([FieldKind.SubFields, FieldKind.Calculated]).ToArray();
        var drawn = from kind in Gen.Elements(kinds)
                    from count in Gen.Choose(1, 4)
                    from pieces in Gen.Elements(Pieces).ArrayOf(count)
                    select (Kind: kind, Text: string.Concat(pieces));

        Prop.ForAll(drawn.ToArbitrary(), post =>
        {
            var field = Field("X", post.Kind) with { Options = ["Option", "23"] };
            var type = Type(field, Field("Country") with { SystemField = SystemField.Country, DefaultValue = "Canada" });
            if (Check(type, ("X", post.Text)).Lead is not { } lead)
            {
                return true;
            }

            accepted[post.Kind] = accepted.GetValueOrDefault(post.Kind) + 1;
            var again = Check(type, ("X", lead.Text("X") ?? "")).Lead;
            return again is not null && again.Root.Equals(lead.Root) && FieldFormatter.Format(field, lead.Value("X")) is not null;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));

        accepted.Keys.ShouldBe(kinds, ignoreOrder: true); // every kind was really tried
    }
}
