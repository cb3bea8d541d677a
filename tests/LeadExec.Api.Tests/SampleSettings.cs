namespace LeadExec.Api.Tests;

/// <summary>The settings of one sale, made over the API with the numbers of the demo.</summary>
internal static class SampleSettings
{
    public const string LeadType = """
        {"id":4439,"name":"Mortgage","fields":[{"name":"FirstName"},{"name":"Email","kind":"email","systemField":"email","required":true,"inDuplicateKey":true},
        {"name":"State","kind":"usState","systemField":"state"}]}
        """;

    public const string LeadSource = """{"id":6240,"name":"Partner"}""";
    public const string Campaign = """{"id":13278,"leadSourceId":6240,"leadTypeId":4439,"name":"Landing","price":"15.00"}""";
    public const string Client = """{"id":7,"companyName":"Arizona Home Loans","status":"active"}""";
    public const string Portal = """{"id":70,"clientId":7,"leadTypeId":4439,"description":"Portal","type":"leadPortal"}""";

    public const string Account = """
        {"id":700,"clientId":7,"deliveryMethodId":70,"leadTypeId":4439,"name":"AZ","price":"40.00","criteria":{"field":"State","op":"isAnyOf","values":["AZ"]}}
        """;

    public static async Task CreateAsync(HttpClient admin)
    {
        foreach (var (path, body) in new[]
        {
            ("lead-types", LeadType), ("lead-sources", LeadSource), ("campaigns", Campaign), ("clients", Client),
            ("delivery-methods", Portal), ("delivery-accounts", Account),
        })
        {
            await admin.CallAsync("POST", "/api/v1/" + path, body).ExpectAsync(201);
        }
    }
}
