using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;
using static LeadExec.Domain.Tests.LeadTypes.LeadTypeSamples;

namespace LeadExec.Domain.Tests.LeadTypes;

public sealed class LeadValidatorTests
{
    [Fact] // D-48, LT-09, E-11: the default is applied first, required is tested after it
    public void Blank_required_field_takes_its_default()
    {
        var type = Type(Field("State", FieldKind.UsState) with { Required = true, DefaultValue = "Arizona" });

        Valid(type, ("State", "  ")).Text("State").ShouldBe("AZ");
        Valid(type).Text("State").ShouldBe("AZ");
        Valid(type, ("State", "CA")).Text("State").ShouldBe("CA");
    }

    [Theory] // D-48, LT-11, LT-17
    [InlineData("Which state are you in?", "Which state are you in?")]
    [InlineData(null, "Home state is required.")]
    public void Blank_required_field_is_refused_with_its_message(string? own, string expected)
    {
        var type = Type(Field("State", FieldKind.UsState) with { Label = "Home state", Required = true, ErrorMessage = own });

        Check(type, ("State", "")).Errors.ShouldHaveSingleItem().ShouldBe(new FieldError("State", FieldErrorCode.Required, expected));
    }

    [Fact] // E-16, RCV-13
    public void All_field_errors_are_listed_together_in_field_order()
    {
        var errors = Check(Mortgage, ("primaryphone", "555-1234"), ("EMAIL", "nope"), ("LoanAmount", "x")).Errors;

        errors.Select(error => (error.Field, error.Code)).ShouldBe(
        [
            ("FirstName", FieldErrorCode.Required), ("Email", FieldErrorCode.WrongType), ("PrimaryPhone", FieldErrorCode.WrongType),
            ("State", FieldErrorCode.Required), ("LoanAmount", FieldErrorCode.WrongType),
        ]);
    }

    [Fact]
    public void No_message_carries_the_posted_value() =>
        Check(Mortgage, ("Email", "secret-value"), ("Zip", "secret-value")).Errors.ShouldAllBe(error => !error.Message.Contains("secret-value"));

    [Fact] // D-06, F-23, LT-30
    public void Loan_to_value_is_calculated()
    {
        var lead = MortgageLead(("MortgageBalance1", "150,000"), ("MortgageBalance2", "30,000"), ("PropertyValue", "240,000"));

        lead.Value("LTV").Number.ShouldBe(75m);
        FieldFormatter.Format(Mortgage.Find("LTV")!, lead.Value("LTV")).ShouldBe("75.00");
        MortgageLead(("MortgageBalance1", "150000"), ("PropertyValue", "240000")).Value("LTV").IsBlank.ShouldBeTrue();
    }

    [Fact] // LT-30
    public void Calculated_fields_may_refer_to_calculated_fields_and_ignore_posted_values()
    {
        var type = Type(
            Field("C", FieldKind.Calculated) with { Expression = "[B] + 1" },
            Field("B", FieldKind.Calculated) with { Expression = "[A] * 2" },
            Field("A", FieldKind.Decimal));

        var lead = Valid(type, ("A", "5"), ("C", "99"));

        lead.Text("B").ShouldBe("10");
        lead.Text("C").ShouldBe("11");
    }

    [Theory] // LT-15, E-10. Now is 2026-03-01 05:00 in Phoenix.
    [InlineData(ValidationRule.LengthRange, FieldKind.Text, "2..3", "ab", null)]
    [InlineData(ValidationRule.LengthRange, FieldKind.Text, "2..3", "abcd", FieldErrorCode.Length)]
    [InlineData(ValidationRule.NumericRange, FieldKind.Money, "100..200", "$200.00", null)]
    [InlineData(ValidationRule.NumericRange, FieldKind.Money, "100..200", "$200.01", FieldErrorCode.NumericRange)]
    [InlineData(ValidationRule.NumericRange, FieldKind.Text, "100..200", "many", FieldErrorCode.NumericRange)]
    [InlineData(ValidationRule.AgeRange, FieldKind.DateTime, "18..65", "2008-03-01", null)]
    [InlineData(ValidationRule.AgeRange, FieldKind.DateTime, "18..65", "2008-03-02", FieldErrorCode.AgeRange)]
    [InlineData(ValidationRule.AgeRange, FieldKind.DateTime, "18..65", "1960-03-02", null)]
    [InlineData(ValidationRule.AgeRange, FieldKind.DateTime, "18..65", "1960-03-01", FieldErrorCode.AgeRange)]
    [InlineData(ValidationRule.AgeRange, FieldKind.DateTime, "0..65", "2027-01-01", FieldErrorCode.AgeRange)]
    public void Range_validation_decides(ValidationRule rule, FieldKind kind, string range, string posted, FieldErrorCode? expected)
    {
        var limits = range.Split("..").Select(decimal.Parse).ToArray();
        var validation = new FieldValidation { Rule = rule, Minimum = limits[0], Maximum = limits[1] };

        var errors = Check(Type(Field("X", kind) with { Validation = validation }), ("X", posted)).Errors;

        errors.Select(error => (FieldErrorCode?)error.Code).SingleOrDefault().ShouldBe(expected);
    }

    [Theory] // E-10
    [InlineData("2026-01-01", null)]
    [InlineData("2026-01-31T23:59:59", null)]
    [InlineData("2026-02-01", FieldErrorCode.DateRange)]
    [InlineData("2025-12-31", FieldErrorCode.DateRange)]
    public void Date_range_includes_both_days(string posted, FieldErrorCode? expected)
    {
        var validation = new FieldValidation { Rule = ValidationRule.DateRange, From = new DateOnly(2026, 1, 1), To = new DateOnly(2026, 1, 31) };

        var errors = Check(Type(Field("X", FieldKind.DateTime) with { Validation = validation }), ("X", posted)).Errors;

        errors.Select(error => (FieldErrorCode?)error.Code).SingleOrDefault().ShouldBe(expected);
    }

    [Theory] // E-10, FM-73
    [InlineData("^[a-z]{3}$", "ABC", null)]
    [InlineData("^[a-z]{3}$", "ABCD", FieldErrorCode.Pattern)]
    [InlineData("(a", "a", FieldErrorCode.PatternFailed)]
    public void Pattern_validation_decides(string pattern, string posted, FieldErrorCode? expected)
    {
        var type = Type(Field("X") with { Validation = new FieldValidation { Rule = ValidationRule.Pattern, Pattern = pattern } });

        Check(type, ("X", posted)).Errors.Select(error => (FieldErrorCode?)error.Code).SingleOrDefault().ShouldBe(expected);
    }

    // LT-16, E-10: set, denied, posted, and the stripped text (the reject option refuses when it differs).
    public static TheoryData<CharacterSet, string, string, string> Characters => new()
    {
        { CharacterSet.Any, "", "<b>5%</b>", "<b>5%</b>" },
        { CharacterSet.Letters, "", "José O2 Brien", "José O Brien" },
        { CharacterSet.LettersAndDigits, "", "Unit #5-b", "Unit 5b" },
        { CharacterSet.Digits, "", "12-34 ", "1234" },
        { CharacterSet.NoHtml, "", "5 < 6 <b>bold</b>", "5 < 6 bold" },
        { CharacterSet.NoHtml, "", "<<b>script>x", "script>x" },
        { CharacterSet.NoHtml, "", "a<img src=x", "a" },
        { CharacterSet.DenyList, "%;😀", "5%; ok 😀", "5 ok" },
    };

    [Theory]
    [MemberData(nameof(Characters))]
    public void Characters_are_stripped_or_refused(CharacterSet set, string denied, string posted, string stripped)
    {
        var rule = new CharacterRule { Set = set, Denied = denied, Action = CharacterAction.Strip };

        Valid(Type(Field("X") with { Characters = rule }), ("X", posted)).Text("X").ShouldBe(stripped);

        var strict = Check(Type(Field("X") with { Characters = rule with { Action = CharacterAction.Reject } }), ("X", posted));
        strict.Accepted.ShouldBe(stripped == posted);
        strict.Errors.ShouldAllBe(error => error.Code == FieldErrorCode.Characters);
    }

    [Fact] // LT-16 before LT-11: what is blank after stripping is missing
    public void Required_field_that_is_stripped_to_nothing_is_missing()
    {
        var type = Type(Field("X") with { Required = true, Characters = new CharacterRule { Set = CharacterSet.Digits, Action = CharacterAction.Strip } });

        Check(type, ("X", "abc")).Errors.ShouldHaveSingleItem().Code.ShouldBe(FieldErrorCode.Required);
    }

    [Fact] // CAMP-32, RCV-12, decision 3
    public void Several_values_are_split_by_the_delimiter_and_joined_from_repeats()
    {
        var raw = new RawLead([new RawField("FirstName", "A"), new RawField("interests", ["golf| chess |", "ski"]), new RawField("INTERESTS", "golf")]);
        var type = Type(Field("FirstName"), Field("Interests") with { AcceptsSeveral = true });

        var lead = LeadValidator.Validate(type, raw, Options with { Delimiter = "|" }).Lead!;

        lead.Value("Interests").Items.Select(item => item.Canonical).ShouldBe(["golf", "chess", "ski", "golf"]);
    }

    [Theory] // decision 3: repeats of a single value are accepted when all are equal
    [InlineData("a", "a ", true)]
    [InlineData("a", "b", false)]
    public void Repeated_single_value_must_agree(string first, string second, bool accepted)
    {
        var checkedLead = LeadValidator.Validate(Type(Field("X")), new RawLead([new RawField("X", [first, second])]), Options);

        checkedLead.Accepted.ShouldBe(accepted);
        checkedLead.Errors.ShouldAllBe(error => error.Code == FieldErrorCode.ConflictingValues && error.Field == "X");
    }

    [Fact] // LT-37, E-13
    public void Sub_fields_are_read_as_groups_with_paths_in_errors()
    {
        var raw = new RawLead([new RawField("Drivers", [], [[new RawField("Name", "Ann"), new RawField("Age", "34")], [new RawField("Age", "x")]])]);

        var errors = LeadValidator.Validate(Type(Mortgage.Find("Drivers")!), raw, Options).Errors;
        errors.Select(error => (error.Field, error.Code)).ShouldBe([("Drivers[1].Name", FieldErrorCode.Required), ("Drivers[1].Age", FieldErrorCode.WrongType)]);

        var one = raw with { Fields = [raw.Fields[0] with { Children = [raw.Fields[0].Children[0]] }] };
        var lead = LeadValidator.Validate(Type(Mortgage.Find("Drivers")!), one, Options).Lead!;
        lead.Records("Drivers").ShouldHaveSingleItem().Text("age").ShouldBe("34");
        lead.Value("Drivers.Age").Items.ShouldHaveSingleItem().Number.ShouldBe(34m);
    }

    [Fact]
    public void Groups_for_a_plain_field_and_text_for_sub_fields_are_refused()
    {
        var raw = new RawLead([new RawField("Plain", [], [[new RawField("A", "1")]]), new RawField("Drivers", "Ann")]);

        var errors = LeadValidator.Validate(Type(Field("Plain"), Mortgage.Find("Drivers")!), raw, Options).Errors;

        errors.Select(error => (error.Field, error.Code)).ShouldBe([("Plain", FieldErrorCode.WrongType), ("Drivers", FieldErrorCode.WrongType)]);
    }

    [Theory] // E-15
    [InlineData(false)]
    [InlineData(true)]
    public void Unknown_fields_stay_out_of_the_lead_and_are_refused_when_the_campaign_says_so(bool reject)
    {
        var raw = RawLead.Of(("X", "1"), ("Extra", "2"));

        var checkedLead = LeadValidator.Validate(Type(Field("X")), raw, Options with { RejectUnknownFields = reject });

        checkedLead.UnknownFields.ShouldBe(["Extra"]);
        checkedLead.Accepted.ShouldBe(!reject);
        checkedLead.Errors.ShouldAllBe(error => error.Code == FieldErrorCode.UnknownField && error.Field == "Extra");
    }

    [Theory] // FM-43
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void Post_has_at_most_500_fields(int count, bool accepted)
    {
        RawLead raw = new([.. Enumerable.Range(0, count).Select(number => new RawField($"F{number}", "1"))]);

        var checkedLead = LeadValidator.Validate(Type(Field("F1")), raw, Options);

        checkedLead.Accepted.ShouldBe(accepted);
        checkedLead.Errors.ShouldAllBe(error => error.Code == FieldErrorCode.TooManyFields);
    }

    [Fact] // FM-43: fields in groups count too
    public void Sub_fields_count_as_fields()
    {
        ImmutableArray<RawField> group = [new RawField("Name", "A"), new RawField("Age", "1")];
        var raw = new RawLead([new RawField("Drivers", [], [.. Enumerable.Repeat(group, 250)])]);

        LeadValidator.Validate(Mortgage, raw, Options).Errors.ShouldHaveSingleItem().Code.ShouldBe(FieldErrorCode.TooManyFields);
    }

    [Fact] // FM-43: 16 KB per value, in UTF-8 bytes
    public void Value_has_at_most_16_kilobytes()
    {
        Check(Type(Field("X")), ("X", new string('é', 8_192))).Accepted.ShouldBeTrue();
        Check(Type(Field("X")), ("X", new string('é', 8_193))).Errors.ShouldHaveSingleItem().Code.ShouldBe(FieldErrorCode.TooLong);
    }

    // FM-43. Not attributes: those cannot hold half a surrogate pair.
    public static TheoryData<char, bool> SuspectCharacters => new()
    {
        { '\0', false }, { '\u001F', false }, { '\u0085', false }, { '\uD800', false }, { '\uDC00', false },
        { '\uFFFD', true }, { '\t', true }, { '\r', true }, { '\n', true },
    };

    [Theory]
    [MemberData(nameof(SuspectCharacters))]
    public void Broken_text_is_refused(char suspect, bool accepted)
    {
        var checkedLead = Check(Type(Field("X")), ("X", $"😀 a{suspect}b"));

        checkedLead.Accepted.ShouldBe(accepted);
        checkedLead.Errors.ShouldAllBe(error => error.Code == FieldErrorCode.UnreadableText);
    }

    [Fact] // LT-10
    public void System_fields_are_found_by_meaning()
    {
        var lead = MortgageLead();

        lead.SystemValue(SystemField.PrimaryPhone).ShouldBe("6025551234");
        lead.SystemValue(SystemField.City).ShouldBeNull();
        lead.SystemValue(SystemField.Custom).ShouldBeNull();
    }
}
