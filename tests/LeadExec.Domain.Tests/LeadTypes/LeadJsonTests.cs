using FsCheck;
using FsCheck.Fluent;
using LeadExec.Domain.LeadTypes;
using static LeadExec.Domain.Tests.LeadTypes.LeadTypeSamples;

namespace LeadExec.Domain.Tests.LeadTypes;

/// <summary>The stored form of a lead is canonical and reads back as the same lead.</summary>
public sealed class LeadJsonTests
{
    private static readonly LeadType Simple = Type(
        Field("Text"), Field("Amount", FieldKind.Money), Field("When", FieldKind.DateTime), Field("Consent", FieldKind.YesNo),
        Field("Many") with { AcceptsSeveral = true },
        Field("Groups", FieldKind.SubFields) with { Children = [Field("Name"), Field("Age", FieldKind.Integer)] },
        Field("Echo", FieldKind.Calculated) with { Expression = "lower([Text])" });

    [Fact]
    public void Json_is_canonical()
    {
        var raw = new RawLead(
        [
            new RawField("amount", "$1,000.50"), new RawField("Text", "é <\"b\">"), new RawField("When", "12/03/22"), new RawField("Consent", "y"),
            new RawField("Many", ["a", "b"]), new RawField("Groups", [], [[new RawField("Age", "3")], [new RawField("Name", "N")]]),
        ]);

        LeadValidator.Validate(Simple, raw, Options).Lead!.ToJson().ShouldBe(
            """{"Text":"é <\"b\">","Amount":1000.5,"When":"2022-12-03","Consent":"Yes","Many":["a","b"],"Groups":[{"Age":3},{"Name":"N"}],"Echo":"é <\"b\">"}""");
    }

    [Fact]
    public void Any_accepted_lead_reads_back_as_itself()
    {
        var text = Gen.OneOf(Gen.Elements("Yes", "no", "2026-01-31", "2026-01-31T08:30:00", "12", "é\"\\<", "2026-1-1"), ArbMap.Default.GeneratorFor<string>())
            .Select(drawn => string.Concat((drawn ?? "").Where(character => !char.IsControl(character) && !char.IsSurrogate(character))));
        var accepted = 0;
        Prop.ForAll(text.ArrayOf(6).ToArbitrary(), texts =>
        {
            var raw = new RawLead(
            [
                new RawField("Text", texts[0]), new RawField("Amount", $"{texts[1].Length}.50"),
                new RawField("When", $"2026-01-{1 + (texts[2].Length % 28):00}T0{texts[2].Length % 3}:00"),
                new RawField("Many", [texts[3], texts[4]]), new RawField("Groups", [], [[new RawField("Name", texts[5])]]),
            ]);
            var lead = LeadValidator.Validate(Simple, raw, Options).Lead;
            accepted += lead is null ? 0 : 1;
            return lead is null || (Lead.FromJson(Simple, lead.ToJson()) is var read && read.Root.Equals(lead.Root) && read.ToJson() == lead.ToJson());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
        accepted.ShouldBeGreaterThan(500);
    }

    [Fact] // E-08: a field that was removed from the type does not stop old leads
    public void Unknown_names_and_misfits_are_tolerated()
    {
        var lead = Lead.FromJson(Simple, """{"Gone":"x","When":"not a date","Amount":"1","Groups":[1,{"Name":"N"}],"Text":null}""");

        lead.Text("When").ShouldBe("not a date");
        lead.Records("Groups").ShouldHaveSingleItem().Text("Name").ShouldBe("N");
        lead.Text("Text").ShouldBeNull();
    }

    [Fact]
    public void Leads_and_values_print_without_personal_data()
    {
        var lead = MortgageLead();

        lead.ToString().ShouldBe("[lead]");
        lead.Root.ToString().ShouldBe("[group]");
        lead.Value("Email").ToString().ShouldBe("[Text]");
        new RawField("Email", "ann@example.com").ToString().ShouldBe("[field Email]");
        RawLead.Of(("Email", "ann@example.com")).ToString().ShouldBe("[raw lead]");
    }

    [Fact]
    public void Replaced_value_leaves_the_first_lead_unchanged()
    {
        var lead = MortgageLead();

        var changed = lead.With("consent", FieldValue.Yes);

        changed.Text("Consent").ShouldBe("Yes");
        lead.Text("Consent").ShouldBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() => lead.With("Nope", FieldValue.Yes));
    }
}
