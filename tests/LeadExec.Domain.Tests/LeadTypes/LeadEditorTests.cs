using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Tests.LeadTypes;

// LEAD-41: values changed by hand under the checks of a post.
public sealed class LeadEditorTests
{
    private static readonly ValidationOptions Options = new() { Now = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero) };

    private static readonly LeadType Type = new()
    {
        Id = new(1),
        Name = "Loan",
        Fields =
        [
            new LeadField { Name = "Email", Kind = FieldKind.Email, SystemField = SystemField.Email, Required = true },
            new LeadField { Name = "Amount", Kind = FieldKind.Money },
            new LeadField { Name = "Twice", Kind = FieldKind.Calculated, Expression = "[Amount] * 2" },
            new LeadField { Name = "Purpose", Kind = FieldKind.DropDown, Options = ["Buy", "Refinance"], DefaultValue = "Buy" },
            new LeadField { Name = "Wishes", AcceptsSeveral = true },
            new LeadField { Name = "Zip", Kind = FieldKind.PostalCode },
        ],
    };

    [Fact]
    public void Named_fields_change_calculated_ones_follow_and_the_rest_stays_as_stored()
    {
        var edit = Edit("""{"Email":"ann@example.com","Amount":100,"Twice":200,"Zip":"no zip at all","Gone":"kept"}""",
            new RawField("amount", "$1,250.50"), new RawField("Wishes", ["porch", "pool"]));

        edit.Errors.ShouldBeEmpty();
        edit.Changes.Select(change => (change.Field, change.Old, change.New)).ShouldBe([("Amount", "100", "1250.5"), ("Twice", "200", "2501"), ("Wishes", null, "porch,pool")]);
        edit.FieldsJson.ShouldBe("""{"Email":"ann@example.com","Zip":"no zip at all","Gone":"kept","Amount":1250.5,"Twice":2501,"Wishes":["porch","pool"]}""");
        Lead.FromJson(Type, edit.FieldsJson!).Value("Twice").Number.ShouldBe(2501m);
        edit.ToString().ShouldNotContain("ann@example.com");
        string.Join("", edit.Changes).ShouldNotContain("1250");
    }

    [Theory]
    [InlineData("Email", "not an address", FieldErrorCode.WrongType)]
    [InlineData("Email", " ", FieldErrorCode.Required)]
    [InlineData("Purpose", "Sell", FieldErrorCode.NotAnOption)]
    [InlineData("Twice", "4", FieldErrorCode.WrongType)]
    [InlineData("Colour", "red", FieldErrorCode.UnknownField)]
    [InlineData("Zip", "V6B 1A1", FieldErrorCode.WrongType)]
    public void What_a_post_may_not_say_an_edit_may_not_either(string field, string value, FieldErrorCode code)
    {
        var edit = Edit("""{"Email":"ann@example.com"}""", new RawField(field, value));

        edit.Errors.ShouldHaveSingleItem().Code.ShouldBe(code);
        (edit.Lead, edit.FieldsJson, edit.Changes.Length).ShouldBe((null, null, 0));
    }

    [Fact]
    public void A_cleared_field_is_blank_and_takes_no_default()
    {
        var edit = Edit("""{"Email":"ann@example.com","Purpose":"Refinance"}""", new RawField("Purpose", []));

        edit.FieldsJson.ShouldBe("""{"Email":"ann@example.com"}""");
        edit.Changes.ShouldBe([new ValueChange("Purpose", "Refinance", null)]);
        Edit("""{"Email":"ann@example.com"}""", new RawField("Email", " ANN@example.com ")).Changes.ShouldHaveSingleItem().New.ShouldBe("ANN@example.com");
        Edit("""{"Email":"ann@example.com"}""", new RawField("Email", " ann@example.com ")).Changes.ShouldBeEmpty();
    }

    private static LeadEdit Edit(string json, params RawField[] fields) => LeadEditor.Edit(Type, json, fields, Options);
}
