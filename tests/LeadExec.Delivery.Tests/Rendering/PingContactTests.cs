using System.Text;
using LeadExec.Delivery.Tests.Fixtures;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Delivery.Tests.Rendering;

// DELV-54: a ping carries no contact field unless the method maps it and the lead type allows it, whatever the mappings are.
public sealed class PingContactTests
{
    private const string Zip = "85001";

    // Each value holds one word of its own, so that a piece of it in the request is found whatever format it went through.
    private static readonly (LeadField Field, string Value, string Word)[] Contact =
    [
        (Meaning(SystemField.FirstName), "Quillon", "quill"), (Meaning(SystemField.LastName), "Zaphod", "zapho"),
        (Meaning(SystemField.FullName), "Wexford Vane", "wexfo"), (Meaning(SystemField.Email, FieldKind.Email), "yorick@example.com", "yoric"),
        (Meaning(SystemField.PrimaryPhone, FieldKind.Phone), "6025550147", "5550147"), (Meaning(SystemField.SecondaryPhone, FieldKind.Phone), "6025550158", "5550158"),
        (Meaning(SystemField.Address), "Xanadu Road", "xanad"), (Meaning(SystemField.Address2), "Jubilee Flat", "jubil"),
        (Meaning(SystemField.IpAddress), "203.0.113.77", "113.77"), (Meaning(SystemField.DateOfBirth, FieldKind.DateTime), "1971-05-23", "1971"),
        (Meaning(SystemField.Comments), "Hexagram", "hexag"), (Meaning(SystemField.Referrer), "https://r.example/?e=vulcan", "vulca"),
        (Meaning(SystemField.LandingPageUrl), "https://l.example/?p=krypton", "krypt"),
        (new LeadField { Name = "OtherMail", Kind = FieldKind.Email }, "umbra@example.com", "umbra"),
        (new LeadField { Name = "Fallback", Kind = FieldKind.Phone }, "6025550169", "5550169"),
        (new LeadField { Name = "First_Name2" }, "Ignatz", "ignat"),
        (new LeadField { Name = "Greeting", Kind = FieldKind.Calculated, Expression = "[LastName] + \"!\"" }, "Dear Ozymand", "ozyma"),
        (new LeadField { Name = "Indirect", Kind = FieldKind.Calculated, Expression = "[Greeting] + \"?\"" }, "Nebuchad", "nebuc"),
    ];

    private static readonly LeadField[] Plain =
    [
        Meaning(SystemField.Zip, FieldKind.PostalCode), Meaning(SystemField.State, FieldKind.UsState), new() { Name = "LoanAmount", Kind = FieldKind.Money },
        new() { Name = "Doubled", Kind = FieldKind.Calculated, Expression = "[LoanAmount] * 2" },
        new() { Name = "Drivers", Kind = FieldKind.SubFields, Children = [new() { Name = "Name" }, new() { Name = "Mobile", Kind = FieldKind.Phone }, new() { Name = "Points", Kind = FieldKind.Integer }] },
    ];

    private static readonly string?[] Formats = [null, "upper", "lower", "trim", "digits", "cut:6", "upper|cut:5", "MM/dd/yyyy", "yyyy", "(000) 000-0000", "N2"];
    private static readonly string[] SubFieldWords = ["tarkin", "5550173"];

    private static IEnumerable<string> Words => Contact.Select(contact => contact.Word).Concat(SubFieldWords);

    [Theory]
    [InlineData(WebhookContentType.Form, WebhookMethod.Post)]
    [InlineData(WebhookContentType.Json, WebhookMethod.Post)]
    [InlineData(WebhookContentType.Json, WebhookMethod.Put)]
    [InlineData(WebhookContentType.Xml, WebhookMethod.Post)]
    [InlineData(WebhookContentType.Form, WebhookMethod.Get)]
    public void No_mapping_source_format_or_special_field_puts_a_contact_value_into_a_ping(WebhookContentType content, WebhookMethod method)
    {
        foreach (var format in Formats)
        {
            var settings = Settings(content, method, [.. AllMappings(format), new FieldMapping { FieldName = "unformatted", LeadField = "Zip" }]);
            foreach (var test in new[] { false, true })
            {
                var sent = Sent(Order(settings) with { Test = test });
                Leaked(sent).ShouldBeEmpty($"{content} {method} format {format}");
                sent.ShouldContain(Zip); // the ZIP: the request is not simply empty
            }
        }
    }

    [Theory]
    [InlineData(WebhookContentType.Form)]
    [InlineData(WebhookContentType.Json)]
    [InlineData(WebhookContentType.Xml)]
    [InlineData(WebhookContentType.Text)]
    public void No_tag_of_address_header_or_body_puts_a_contact_value_into_a_ping(WebhookContentType content)
    {
        foreach (var typed in new[] { false, true })
        {
            var settings = Settings(content, WebhookMethod.Post, []) with
            {
                ProductionUrl = "https://buyer.example.com/p?" + Tags("{0}=[{0}]", "&", AllNames),
                Headers = [.. AllNames.Where(name => name is not "Drivers").Select((name, at) => new WebhookHeader { Name = $"X-{at}", Value = $"[{name}]" })],
                BodyTemplate = content switch
                {
                    WebhookContentType.Json => "{" + Tags("\"{0}\":\"[{0}]\"", ",", AllNames) + ",\"all\":[Drivers]}",
                    WebhookContentType.Xml => "<p>" + Tags("<v>[{0}]</v>", "", AllNames) + "</p>",
                    WebhookContentType.Form or WebhookContentType.Text => Tags("x=[{0}]", "&", AllNames),
                },
                TypedJson = typed,
            };
            var sent = Sent(Order(settings));
            Leaked(sent).ShouldBeEmpty();
            sent.ShouldContain(Zip);
            sent.ShouldContain("points", Case.Insensitive); // the group itself goes, without its contact fields
        }
    }

    [Fact]
    public void Same_mappings_in_a_post_carry_every_contact_value() // the words above can be found at all
    {
        var settings = Settings(WebhookContentType.Json, WebhookMethod.Post, [.. AllMappings(null)]);
        var post = settings with { Response = new ResponseRules() };
        Words.Except(Leaked(Sent(Order(post)))).ShouldBeEmpty();
    }

    [Fact]
    public void Contact_field_that_the_lead_type_allows_goes_when_it_is_mapped_and_not_otherwise()
    {
        for (var at = 0; at < Contact.Length; at++)
        {
            var allowed = Contact[at].Field with { AllowInPing = true };
            var type = Type([.. Contact.Select(contact => contact.Field == Contact[at].Field ? allowed : contact.Field), .. Plain]);
            var mapped = Settings(WebhookContentType.Json, WebhookMethod.Post, [.. AllMappings(null)]);
            Leaked(Sent(Order(mapped, type))).ShouldContain(Contact[at].Word, allowed.Name);
            var unmapped = Settings(WebhookContentType.Json, WebhookMethod.Post, [new FieldMapping { FieldName = "Zip" }]);
            Leaked(Sent(Order(unmapped, type))).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Ping_of_a_combined_method_and_a_notice_to_a_loser_carry_no_contact_value()
    {
        var post = Settings(WebhookContentType.Json, WebhookMethod.Post, [.. AllMappings(null)]) with { Response = new ResponseRules() };
        var combined = Order(post).Method with { Type = DeliveryType.PingPost, Ping = post };
        var account = Order(post).DeliveryAccount;
        var ping = PingMethods.Of(account, combined, CatalogBuilder.Empty)!;
        ping.MethodId.ShouldBe(combined.Id);
        Leaked(Sent(Order(post) with { Method = ping.Method })).ShouldBeEmpty();
        Leaked(Sent(Order(post) with { LossReason = "outbid" })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("lead", "/mappings/0/leadField")]
    [InlineData("expression", "/mappings/0/expression")]
    [InlineData("body", "/bodyTemplate")]
    [InlineData("header", "/headers/0/value")]
    [InlineData("url", "/productionUrl")]
    public void Every_place_that_names_a_contact_field_is_refused_at_saving(string where, string path)
    {
        var names = Contact.Select(contact => contact.Field.Name).Append("Drivers").Append("Drivers.Name").Append("Drivers.Mobile");
        foreach (var name in names)
        {
            var settings = Naming(where, name);
            var errors = WebhookSettingsChecker.Check(settings, Type([.. Contact.Select(contact => contact.Field), .. Plain]), []);
            errors.ShouldContain(error => error.Path == path && error.Message.Contains("DELV-54", StringComparison.Ordinal), name);
            WebhookSettingsChecker.Check(settings with { Response = new ResponseRules() }, Type([.. Contact.Select(contact => contact.Field), .. Plain]), [])
                .ShouldNotContain(error => error.Message.Contains("DELV-54", StringComparison.Ordinal), "a post may");
            WebhookSettingsChecker.Check(settings, Allowing(name), []).ShouldNotContain(error => error.Message.Contains("DELV-54", StringComparison.Ordinal), $"{name}, allowed");
        }
    }

    [Theory]
    [InlineData("Zip")]
    [InlineData("State")]
    [InlineData("LoanAmount")]
    [InlineData("Doubled")]
    [InlineData("Drivers.Points")]
    public void Fields_that_a_buyer_rates_by_are_no_contact_fields(string name) =>
        WebhookSettingsChecker.Check(Naming("lead", name), Type([.. Contact.Select(contact => contact.Field), .. Plain]), []).ShouldBeEmpty();

    private static string[] AllNames => [.. Contact.Select(contact => contact.Field.Name), .. Plain.Select(plain => plain.Name), "Drivers.Name", "Drivers.Mobile", "Drivers.Points"];

    private static IEnumerable<FieldMapping> AllMappings(string? format) =>
    [
        .. AllNames.Select((name, at) => new FieldMapping { FieldName = $"field{at}", LeadField = name, Format = format, ValueMappings = [new ValueMapping { Ours = "AZ", Theirs = "Arizona" }] }),
        .. AllNames.Select((name, at) => new FieldMapping { FieldName = $"expression{at}", Source = MappingSource.Expression, Expression = $"[{name}]", Format = format }),
        new FieldMapping { FieldName = "joined", Source = MappingSource.Expression, Expression = string.Join(" + \" \" + ", Contact.Select(contact => $"[{contact.Field.Name}]")) },
        .. Enum.GetValues<SpecialField>().Select(special => new FieldMapping { FieldName = $"special{special}", Source = MappingSource.Special, Special = special, Format = format }),
        new FieldMapping { FieldName = "static", Source = MappingSource.Static, StaticValue = "[FirstName][Email]", Format = format },
        .. Contact.Select(contact => new FieldMapping { FieldName = contact.Field.Name, Format = format }),
    ];

    private static WebhookSettings Naming(string where, string name)
    {
        var settings = Settings(WebhookContentType.Json, WebhookMethod.Post, []);
        return where switch
        {
            "body" => settings with { ContentType = WebhookContentType.Text, BodyTemplate = $"x [{name}]" },
            "header" => settings with { Headers = [new WebhookHeader { Name = "X-A", Value = $"[{name}]" }] },
            "url" => settings with { ProductionUrl = $"https://buyer.example.com/p?a=[{name}]" },
            "expression" => settings with { Mappings = [new FieldMapping { FieldName = "x", Source = MappingSource.Expression, Expression = $"[{name}] + 1" }] },
            _ => settings with { Mappings = [new FieldMapping { FieldName = "x", LeadField = name }] },
        };
    }

    private static WebhookSettings Settings(WebhookContentType content, WebhookMethod method, FieldMapping[] mappings) => new()
    {
        ProductionUrl = "https://buyer.example.com/ping",
        TestUrl = "https://buyer.example.com/test",
        Method = method,
        ContentType = content,
        Mappings = [.. mappings],
        Response = new ResponseRules { PingDuringSort = true },
    };

    private static LeadType Allowing(string name)
    {
        var top = name.Split('.')[0];
        return Type([.. Contact.Select(contact => contact.Field).Concat(Plain).Select(field => field.Name == top ? field with { AllowInPing = true, Children = [.. field.Children.Select(child => child with { AllowInPing = true })] } : field)]);
    }

    private static LeadType Type(LeadField[] fields) => new() { Id = Orders.LeadType.Id, Name = "Ping", Fields = [.. fields] };

    private static DeliveryOrder Order(WebhookSettings settings, LeadType? type = null)
    {
        var values = Contact.Select(contact => $"\"{contact.Field.Name}\":\"{contact.Value}\"");
        var json = $$$"""{{{{string.Join(',', values)}}},"Zip":"{{{Zip}}}","State":"AZ","LoanAmount":250000,"Doubled":"500000","Drivers":[{"Name":"Tarkin","Mobile":"6025550173","Points":3}]}""";
        return Orders.Of(settings) with { Lead = Lead.FromJson(type ?? Type([.. Contact.Select(contact => contact.Field), .. Plain]), json) };
    }

    private static LeadField Meaning(SystemField meaning, FieldKind kind = FieldKind.Text) => new() { Name = meaning.ToString(), SystemField = meaning, Kind = kind };

    private static string Tags(string format, string separator, IEnumerable<string> names) =>
        string.Join(separator, names.Select(name => string.Format(System.Globalization.CultureInfo.InvariantCulture, format, name)));

    // Everything that leaves: address, headers and body.
    private static string Sent(DeliveryOrder order)
    {
        var rendered = Orders.Render(order);
        rendered.Accepted.ShouldBeTrue(rendered.Detail);
        var text = new StringBuilder(rendered.Value.Url).Append('\n');
        foreach (var header in rendered.Value.Headers)
        {
            text.Append(header.Name).Append(": ").Append(header.Value).Append('\n');
        }

        return text.Append(Encoding.UTF8.GetString(rendered.Value.Body.AsSpan())).ToString();
    }

    private static string[] Leaked(string sent)
    {
        var digits = sent.Replace("-", "", StringComparison.Ordinal);
        return [.. Words.Where(word => sent.Contains(word, StringComparison.OrdinalIgnoreCase) || digits.Contains(word, StringComparison.OrdinalIgnoreCase))];
    }
}
