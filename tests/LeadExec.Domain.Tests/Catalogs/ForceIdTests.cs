using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Catalogs;

/// <summary>DIST-40, CLNT-01, CLNT-10, SET-29.</summary>
public sealed class ForceIdTests
{
    private static readonly AccountSettings Account = new() { CompanyName = "Test", ClientFields = [new ClientField { Name = "FormId" }] };

    [Theory]
    [InlineData(null, "1042", 1042)]
    [InlineData("id", "1042", 1042)]
    [InlineData("FormId", "f-77", 7)] // D-50
    [InlineData("FormId", "1042", null)]
    [InlineData("companyName", "Acme", 7)] // two clients: the first created
    [InlineData("email", "b@example.com", 1042)]
    [InlineData("postalCode", "85303", 1042)]
    [InlineData("firstName", "", null)]
    public void Posted_value_names_a_client(string? field, string posted, int? client)
    {
        var ids = Built(Account with { ForceIdField = field }).ForceIds;
        (ids.TryGetValue(posted, out var found) ? found.Value : (int?)null).ShouldBe(client);
    }

    [Fact]
    public void Field_of_another_name_is_refused()
    {
        var account = Account with { ForceIdField = "Nope" };
        ClientFieldRules.Check(account, Built(account)).ShouldHaveSingleItem().Path.ShouldBe("/forceIdField");
    }

    [Theory]
    [InlineData("companyName", "/clientFields/0/name")] // a built-in one
    [InlineData("Form Id", "/clientFields/0/name")]
    [InlineData("", "/clientFields/0/name")]
    public void Bad_definition_is_refused(string name, string path)
    {
        var account = Account with { ClientFields = [new ClientField { Name = name }] };
        ClientFieldRules.Check(account, CatalogBuilder.Empty).Select(error => error.Path).ShouldContain(path);
    }

    [Fact]
    public void Definition_with_values_cannot_go_and_values_need_a_definition()
    {
        var next = Built(Account with { ClientFields = [] });

        ClientFieldRules.Check(next.Account, next).ShouldHaveSingleItem().Message.ShouldContain("Client 7");
        ClientFieldRules.Check(next.Clients[new ClientId(7)], next).ShouldHaveSingleItem().Path.ShouldBe("/fields/FormId");
        ClientFieldRules.Check(Built(Account).Clients[new ClientId(7)], Built(Account)).ShouldBeEmpty();
    }

    private static Catalog Built(AccountSettings account)
    {
        var builder = new CatalogBuilder(CatalogBuilder.Empty);
        builder.Put(account);
        var plain = new Client { Id = new ClientId(1042), CompanyName = "Acme", Email = "b@example.com", PostalCode = "85303" };
        builder.Put(plain);
        builder.Put(plain with { Id = new ClientId(7), Email = null, PostalCode = null, Fields = plain.Fields.Add("FormId", " F-77 ") });
        return builder.Build(new CatalogVersion(1));
    }
}
