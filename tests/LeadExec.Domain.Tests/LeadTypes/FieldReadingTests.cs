using LeadExec.Domain.LeadTypes;
using static LeadExec.Domain.Tests.LeadTypes.LeadTypeSamples;

namespace LeadExec.Domain.Tests.LeadTypes;

/// <summary>Each field type reads, stores and shows values as E-09 and LT-22..LT-36 say.</summary>
public sealed class FieldReadingTests
{
    // D-46, D-47, LT-22..LT-35, E-09, E-101, decision 8. Kind, posted, stored, shown.
    public static TheoryData<FieldKind, string, string, string> Accepted => new()
    {
        { FieldKind.Text, "  Any text, 5% ", "Any text, 5%", "Any text, 5%" }, // LT-22
        { FieldKind.Phone, "602-555-1234", "6025551234", "(602) 555-1234" }, // D-46, LT-23
        { FieldKind.Phone, "6025551234", "6025551234", "(602) 555-1234" }, // D-46
        { FieldKind.Phone, "16025551234", "6025551234", "(602) 555-1234" }, // D-46
        { FieldKind.Phone, "+1 (602) 555.1234", "6025551234", "(602) 555-1234" },
        { FieldKind.Phone, "0005551234", "0005551234", "(000) 555-1234" }, // decision 8: no stricter rule
        { FieldKind.Email, "info@myleads.com", "info@myleads.com", "info@myleads.com" }, // LT-24
        { FieldKind.Email, "a.b+c@x-y.co.uk", "a.b+c@x-y.co.uk", "a.b+c@x-y.co.uk" },
        { FieldKind.Money, "1,000,000", "1000000", "$1,000,000" }, // D-47, LT-25
        { FieldKind.Money, "$ 1,234.5", "1234.5", "$1,234.50" },
        { FieldKind.Money, "-$500", "-500", "-$500" },
        { FieldKind.Percentage, "98%", "98", "98%" }, // D-47, LT-26
        { FieldKind.Percentage, "98", "98", "98%" },
        { FieldKind.Percentage, "3.25 %", "3.25", "3.25%" },
        { FieldKind.Decimal, "23.98", "23.98", "23.98" }, // D-47, LT-27, E-101
        { FieldKind.Decimal, "-0.50", "-0.5", "-0.5" },
        { FieldKind.Integer, "23", "23", "23" }, // LT-28
        { FieldKind.Integer, "007", "7", "7" },
        { FieldKind.Integer, "000", "0", "0" },
        { FieldKind.LargeInteger, "1000000", "1000000", "1,000,000" }, // LT-29
        { FieldKind.LargeInteger, "9999999999999999999999999999", "9999999999999999999999999999", "9,999,999,999,999,999,999,999,999,999" },
        { FieldKind.YesNo, "y", "Yes", "Yes" }, // LT-31
        { FieldKind.YesNo, "TRUE", "Yes", "Yes" },
        { FieldKind.YesNo, "1", "Yes", "Yes" },
        { FieldKind.YesNo, "no", "No", "No" },
        { FieldKind.YesNo, "false", "No", "No" },
        { FieldKind.DateTime, "2022-12-03", "2022-12-03", "12/03/2022" }, // LT-32: ISO first
        { FieldKind.DateTime, "12/03/22 1:22", "2022-12-03T01:22:00", "12/03/2022 1:22 AM" }, // LT-32: US order
        { FieldKind.DateTime, "12/3/1955", "1955-12-03", "12/03/1955" },
        { FieldKind.DateTime, "2022-12-03T01:22:00Z", "2022-12-02T18:22:00", "12/02/2022 6:22 PM" }, // local time of the account
        { FieldKind.DateTime, "2022-12-03 13:22:05", "2022-12-03T13:22:05", "12/03/2022 1:22 PM" },
        { FieldKind.PostalCode, "85254", "85254", "85254" }, // LT-33
        { FieldKind.PostalCode, "85254-1234", "85254", "85254" },
        { FieldKind.PostalCode, "852541234", "85254", "85254" },
        { FieldKind.UsState, "az", "AZ", "AZ" }, // LT-34
        { FieldKind.UsState, "Arizona", "AZ", "AZ" },
        { FieldKind.UsState, "north carolina", "NC", "NC" },
        { FieldKind.Province, "qc", "QC", "QC" }, // LT-35
        { FieldKind.Province, "British Columbia", "BC", "BC" },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Value_of_the_type_is_stored_and_shown_canonically(FieldKind kind, string posted, string stored, string shown)
    {
        var field = Field("X", kind);
        var lead = Valid(Type(field), ("X", posted));

        lead.Text("X").ShouldBe(stored);
        FieldFormatter.Format(field, lead.Value("X")).ShouldBe(shown);
    }

    [Theory]
    [InlineData(FieldKind.Phone, "555-1234")] // D-46
    [InlineData(FieldKind.Phone, "26025551234")]
    [InlineData(FieldKind.Phone, "６０２５５５１２３４")]
    [InlineData(FieldKind.Email, "info.myleads.com")]
    [InlineData(FieldKind.Email, "a@b")]
    [InlineData(FieldKind.Email, "a b@c.com")]
    [InlineData(FieldKind.Email, "a@b@c.com")]
    [InlineData(FieldKind.Email, "a@b..com")]
    [InlineData(FieldKind.Money, "about 5")]
    [InlineData(FieldKind.Money, "1.000.000")]
    [InlineData(FieldKind.Money, "$")]
    [InlineData(FieldKind.Percentage, "98%%")]
    [InlineData(FieldKind.Decimal, "23.9.8")] // D-47
    [InlineData(FieldKind.Decimal, "1e5")]
    [InlineData(FieldKind.Decimal, "99999999999999999999999999999999")]
    [InlineData(FieldKind.Integer, "23.5")]
    [InlineData(FieldKind.Integer, "-5")]
    [InlineData(FieldKind.Integer, "1,000")]
    [InlineData(FieldKind.Integer, "1234567890123456789")]
    [InlineData(FieldKind.LargeInteger, "1,000,000")]
    [InlineData(FieldKind.YesNo, "maybe")]
    [InlineData(FieldKind.DateTime, "13/13/2022")]
    [InlineData(FieldKind.DateTime, "2022-02-30")]
    [InlineData(FieldKind.DateTime, "soon")]
    [InlineData(FieldKind.PostalCode, "8525")]
    [InlineData(FieldKind.PostalCode, "852 54")]
    [InlineData(FieldKind.PostalCode, "K1A 0B1")] // Canadian, but the country is not Canada
    [InlineData(FieldKind.UsState, "QC")]
    [InlineData(FieldKind.Province, "AZ")]
    public void Value_of_another_type_is_refused(FieldKind kind, string posted)
    {
        var refused = Check(Type(Field("X", kind)), ("X", posted));

        refused.Lead.ShouldBeNull();
        refused.Errors.ShouldHaveSingleItem().Code.ShouldBe(FieldErrorCode.WrongType);
    }

    [Theory] // E-09: the field's own format comes after ISO and before US order; D is read as d (LT-32)
    [InlineData("DD/MM/YYYY", "03/12/2022", "2022-12-03", "03/12/2022")]
    [InlineData("dd.MM.yyyy", "03.12.2022", "2022-12-03", "03.12.2022")]
    [InlineData("DD/MM/YYYY", "2022-12-03", "2022-12-03", "03/12/2022")]
    [InlineData("MM/DD/YY H:mm", "12/03/22 1:22", "2022-12-03T01:22:00", "12/03/22 1:22")]
    [InlineData("'Day' D MMM", "2022-12-03", "2022-12-03", "Day 3 Dec")]
    public void Date_follows_its_format(string format, string posted, string stored, string shown)
    {
        var field = Field("X", FieldKind.DateTime) with { Format = format };
        var lead = Valid(Type(field), ("X", posted));

        lead.Text("X").ShouldBe(stored);
        FieldFormatter.Format(field, lead.Value("X")).ShouldBe(shown);
    }

    [Theory] // LT-18
    [InlineData(FieldKind.Percentage, "0.00%", "98", "98.00%")]
    [InlineData(FieldKind.Money, "#,0.00", "1000", "1,000.00")]
    [InlineData(FieldKind.Text, "title", "ann o'hara", "Ann O'hara")]
    public void Shown_value_follows_its_format(FieldKind kind, string format, string posted, string shown)
    {
        var field = Field("X", kind) with { Format = format };
        FieldFormatter.Format(field, Valid(Type(field), ("X", posted)).Value("X")).ShouldBe(shown);
    }

    [Theory] // E-09: Canadian codes with country Canada
    [InlineData("Canada", "k1a0b1", "K1A 0B1")]
    [InlineData("ca", "K1A-0B1", "K1A 0B1")]
    [InlineData("Canada", "85254", "85254")]
    public void Canadian_postal_code_is_read_when_the_country_is_Canada(string country, string posted, string stored) =>
        MortgageLead(("Country", country), ("Zip", posted)).Text("Zip").ShouldBe(stored);

    [Theory] // LT-36: the option's own spelling is stored
    [InlineData("cash-out", "Cash-Out")]
    [InlineData(" Refinance ", "Refinance")]
    public void Drop_down_stores_its_option(string posted, string stored) =>
        MortgageLead(("LoanType", posted)).Text("LoanType").ShouldBe(stored);

    [Fact]
    public void Drop_down_refuses_other_values_and_lists_its_options()
    {
        var error = Check(Type(Field("Loan", FieldKind.DropDown) with { Options = ["A", "B"] }), ("Loan", "C")).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe(FieldErrorCode.NotAnOption);
        error.Message.ShouldBe("Loan must be one of: A, B.");
    }

    [Fact]
    public void States_and_provinces_have_codes_and_full_names()
    {
        UsStates.Names.Count.ShouldBe(59); // 50 states, DC, 5 territories, 3 military
        UsStates.Names["AZ"].ShouldBe("Arizona");
        Provinces.Names.Count.ShouldBe(13);
        Provinces.CodeOf("Québec").ShouldBe("QC");
    }
}
