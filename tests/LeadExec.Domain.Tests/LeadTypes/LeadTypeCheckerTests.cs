using System.Text.Json;
using System.Text.Json.Serialization;
using LeadExec.Domain.LeadTypes;
using static LeadExec.Domain.Tests.LeadTypes.LeadTypeSamples;

namespace LeadExec.Domain.Tests.LeadTypes;

/// <summary>LT-01, LT-02, LT-05..LT-08, LT-10, LT-38, E-07: what a lead type may look like.</summary>
public sealed class LeadTypeCheckerTests
{
    [Fact]
    public void Good_lead_type_has_no_mistakes() => LeadTypeChecker.Check(Mortgage).ShouldBeEmpty();

    public static TheoryData<string, LeadField> Mistakes => new()
    {
        { "/fields/0/name", Field("Loan Amount") }, // LT-08
        { "/fields/0/name", Field("") },
        { "/fields/0/name", Field("a]") },
        { "/fields/0/options", Field("X", FieldKind.DropDown) }, // LT-36
        { "/fields/0/options", Field("X", FieldKind.DropDown) with { Options = ["A", "a"] } },
        { "/fields/0/expression", Field("X", FieldKind.Calculated) }, // LT-30
        { "/fields/0/expression", Field("X", FieldKind.Calculated) with { Expression = "1 +" } },
        { "/fields/0/expression", Field("X", FieldKind.Calculated) with { Expression = "[Unknown] + 1" } },
        { "/fields/0/expression", Field("X", FieldKind.Calculated) with { Expression = "[x] + 1" } },
        { "/fields/0/expression", Field("X") with { Expression = "1" } },
        { "/fields/0/kind", Field("X", FieldKind.Calculated) with { Expression = "1", Required = true } },
        { "/fields/0/kind", Field("X", FieldKind.Calculated) with { Expression = "1", DefaultValue = "1" } },
        { "/fields/0/children", Field("X", FieldKind.SubFields) }, // LT-37
        { "/fields/0/children", Field("X") with { Children = [Field("Y")] } },
        { "/fields/0/children/1/name", Field("X", FieldKind.SubFields) with { Children = [Field("Y"), Field("y")] } },
        { "/fields/0/children/0", Field("X", FieldKind.SubFields) with { Children = [Field("Y", FieldKind.Calculated) with { Expression = "1" }] } },
        { "/fields/0/kind", Field("X", FieldKind.SubFields) with { Children = [Field("Y")], InDuplicateKey = true } },
        { "/fields/0/validation", Field("X") with { Validation = new() { Rule = ValidationRule.Pattern, Pattern = "(?=a)" } } }, // M5: no look-around
        { "/fields/0/validation", Field("X") with { Validation = new() { Rule = ValidationRule.Pattern, Pattern = "(" } } },
        { "/fields/0/validation", Field("X") with { Validation = new() { Rule = ValidationRule.LengthRange } } },
        { "/fields/0/validation", Field("X") with { Validation = new() { Rule = ValidationRule.NumericRange, Minimum = 2, Maximum = 1 } } },
        { "/fields/0/validation", Field("X") with { Validation = new() { Rule = ValidationRule.AgeRange, Minimum = 18 } } },
        { "/fields/0/characters", Field("X") with { Characters = new() { Set = CharacterSet.DenyList } } }, // LT-16
        { "/fields/0/defaultValue", Field("X", FieldKind.Phone) with { DefaultValue = "555-1234" } }, // LT-09
        { "/fields/0/format", Field("X", FieldKind.DateTime) with { Format = "%" } }, // LT-18
        { "/fields/0/format", Field("X", FieldKind.Decimal) with { Format = "N999999999" } },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistake_is_found_at_its_path(string path, LeadField field) =>
        LeadTypeChecker.Check(Type(field)).ShouldHaveSingleItem().Path.ShouldBe(path);

    [Fact] // LT-08, E-07: names in any case, and one field per system field
    public void Names_and_system_fields_are_unique()
    {
        var type = Type(Field("Email") with { SystemField = SystemField.Email }, Field("email") with { SystemField = SystemField.Email }, Field("Other"));

        LeadTypeChecker.Check(type).Select(error => error.Path).ShouldBe(["/fields/1/name", "/fields/1/systemField"]);
    }

    [Fact] // LT-30
    public void Circle_of_expressions_is_found_and_does_not_run()
    {
        var type = Type(
            Field("A", FieldKind.Calculated) with { Expression = "[B]" }, Field("B", FieldKind.Calculated) with { Expression = "[C]" },
            Field("C", FieldKind.Calculated) with { Expression = "[A]" }, Field("D", FieldKind.Calculated) with { Expression = "1" });

        LeadTypeChecker.Check(type).Select(error => error.Path).ShouldBe(["/fields/0/expression", "/fields/1/expression", "/fields/2/expression"]);
        Valid(type).ToJson().ShouldBe("""{"D":1}""");
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Sub_fields_nest_three_deep(int depth, bool accepted)
    {
        var field = Field("X");
        for (var level = 0; level < depth; level++)
        {
            field = Field("G", FieldKind.SubFields) with { Children = [field] };
        }

        LeadTypeChecker.Check(Type(field)).IsEmpty.ShouldBe(accepted);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public void Number_of_fields_is_bounded(int count) =>
        LeadTypeChecker.Check(Type([.. Enumerable.Range(0, count).Select(number => Field($"F{number}"))])).ShouldHaveSingleItem().Path.ShouldBe("/fields");

    [Fact]
    public void Expression_mistake_names_the_character()
    {
        var error = LeadTypeChecker.Check(Type(Field("X", FieldKind.Calculated) with { Expression = "1 + ?" })).ShouldHaveSingleItem();

        error.Message.ShouldStartWith("At character 5:");
    }

    [Fact] // LT-07
    public void Caption_is_the_label_or_the_name()
    {
        Field("LoanAmount").Caption.ShouldBe("LoanAmount");
        (Field("LoanAmount") with { Label = "Loan Amount" }).Caption.ShouldBe("Loan Amount");
    }

    [Fact] // lead types are stored as JSON settings
    public void Lead_type_survives_json()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
        var type = Mortgage with { Fields = [.. Mortgage.Fields, Field("Code") with { Validation = new() { Rule = ValidationRule.DateRange, From = new DateOnly(2026, 1, 1) } }] };
        var json = JsonSerializer.Serialize(type, options);

        var read = JsonSerializer.Deserialize<LeadType>(json, options)!;

        JsonSerializer.Serialize(read, options).ShouldBe(json);
        read.Find("drivers")!.Children.Length.ShouldBe(2);
        read.Find("loantype")!.Options.ShouldBe(["Refinance", "Purchase", "Cash-Out"]);
        read.Find("Code")!.Validation.From.ShouldBe(new DateOnly(2026, 1, 1));
        json.ShouldNotContain("caption");
    }

    [Fact]
    public void Changed_lead_type_finds_its_new_fields()
    {
        var changed = Mortgage with { Fields = [Field("New") with { SystemField = SystemField.City }] };

        changed.Find("new").ShouldNotBeNull();
        changed.Find("Email").ShouldBeNull();
        changed.Find(SystemField.City).ShouldNotBeNull();
        changed.ShouldNotBe(Mortgage);
        (changed with { Fields = Mortgage.Fields }).ShouldBe(Mortgage);
    }
}
