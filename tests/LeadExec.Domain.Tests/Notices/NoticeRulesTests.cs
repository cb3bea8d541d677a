using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Notices;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Notices;

// SET-13, SET-15, SET-16, SET-18, E-88: who is told of what
public sealed class NoticeRulesTests
{
    [Theory]
    [InlineData(NoticeKind.OrderNew, "Staff a@x")]
    [InlineData(NoticeKind.OrderFilled, "Staff a@x")]
    [InlineData(NoticeKind.OrderEnding, "Staff a@x")]
    [InlineData(NoticeKind.CardDeclined, "Staff a@x")]
    [InlineData(NoticeKind.ReturnRequested, "Staff a@x")]
    [InlineData(NoticeKind.ReturnDecided, "Client own@x")]
    [InlineData(NoticeKind.Invoice, "Client own@x")]
    [InlineData(NoticeKind.LeadNew, "")]
    [InlineData(NoticeKind.Appointment, "")]
    [InlineData(NoticeKind.DeliveryFailed, "")]
    [InlineData(NoticeKind.InvoiceOverdue, "Staff a@x, Client own@x")]
    public void Standard_tells_staff_and_sends_the_client_what_is_its_own(NoticeKind kind, string told) =>
        Told(kind, new NoticeSettings { Recipients = ["a@x"] }, ClientNotices.Standard).ShouldBe(told);

    [Fact]
    public void Without_addresses_no_staff_is_told() => Told(NoticeKind.OrderNew, NoticeSettings.Standard, ClientNotices.Standard).ShouldBe("");

    [Fact]
    public void Kind_has_addresses_of_its_own_and_can_be_off()
    {
        var settings = new NoticeSettings
        {
            Recipients = ["a@x"],
            Kinds = ImmutableSortedDictionary<NoticeKind, NoticeRule>.Empty
                .Add(NoticeKind.OrderNew, new NoticeRule { Staff = true, Recipients = ["sales@x", "SALES@x"] })
                .Add(NoticeKind.OrderFilled, new NoticeRule { Client = true }),
        };

        Told(NoticeKind.OrderNew, settings, ClientNotices.Standard).ShouldBe("Staff sales@x");
        Told(NoticeKind.OrderFilled, settings, ClientNotices.Standard).ShouldBe("Client own@x");
    }

    [Fact]
    public void Client_has_contacts_of_its_own_and_the_last_word()
    {
        var kinds = ImmutableSortedDictionary<NoticeKind, bool>.Empty.Add(NoticeKind.Invoice, false).Add(NoticeKind.OrderFilled, true);
        var own = new ClientNotices { Recipients = ["billing@x", "boss@x"], Kinds = kinds };

        Told(NoticeKind.Invoice, NoticeSettings.Standard, own).ShouldBe("");
        Told(NoticeKind.OrderFilled, NoticeSettings.Standard, own).ShouldBe("Client billing@x, Client boss@x");
    }

    [Fact]
    public void Client_that_is_gone_is_told_nothing() =>
        NoticeRules.Recipients(CatalogBuilder.Empty with { Account = Account(NoticeSettings.Standard) }, NoticeKind.Invoice, new ClientId(9)).ShouldBeEmpty();

    private static string Told(NoticeKind kind, NoticeSettings settings, ClientNotices own)
    {
        var client = new Client { Id = new ClientId(1), CompanyName = "Buyer", Email = "own@x", Notices = own };
        var catalog = CatalogBuilder.Empty with { Account = Account(settings), Clients = CatalogBuilder.Empty.Clients.With(new Dictionary<ClientId, Client?> { [client.Id] = client }) };
        return string.Join(", ", NoticeRules.Recipients(catalog, kind, client.Id).Select(each => $"{each.Audience} {each.Address}"));
    }

    private static AccountSettings Account(NoticeSettings settings) => new() { CompanyName = "Seller", Notices = settings };
}
