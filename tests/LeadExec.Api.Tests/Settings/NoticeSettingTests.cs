namespace LeadExec.Api.Tests.Settings;

/// <summary>What is told by e-mail, over the settings API. SET-13, E-88.</summary>
public sealed class NoticeSettingTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    private const string Account = "/api/v1/account";
    private const string Client = "/api/v1/clients/7";
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        admin = await host.AdministratorAsync();
        if ((await admin.CallAsync("GET", Client)).Status == 404)
        {
            await SampleSettings.CreateAsync(admin);
        }
    }

    public ValueTask DisposeAsync()
    {
        admin.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(Account, """{"recipients":["staff@example.com"],"kinds":{"orderNew":{"staff":true,"client":true,"recipients":["sales@example.com"]}},"endingDays":5,"overdueDays":[3,10]}""")]
    [InlineData(Account, """{"recipients":[],"kinds":{"invoiceOverdue":{"staff":true,"client":false,"recipients":[]}},"endingDays":3,"overdueDays":[]}""")]
    [InlineData(Client, """{"recipients":["billing@example.com"],"kinds":{"orderFilled":true,"invoice":false}}""")]
    public async Task Setting_is_saved_and_read_back(string path, string notices)
    {
        var before = await admin.CallAsync("GET", path).ExpectAsync(200);
        await admin.CallAsync("PATCH", path, """{"notices":null}""", before.ETag);
        before = await admin.CallAsync("GET", path).ExpectAsync(200);
        await admin.CallAsync("PATCH", path, $$"""{"notices":{{notices}}}""", before.ETag).ExpectAsync(200);

        (await admin.CallAsync("GET", path).ExpectAsync(200)).Json["notices"]!.ToJsonString().ShouldBe(notices);
    }

    [Theory]
    [InlineData(Account, """{"recipients":["nobody"]}""", "/notices/recipients/0")]
    [InlineData(Account, """{"endingDays":0}""", "/notices/endingDays")]
    [InlineData(Account, """{"overdueDays":[0]}""", "/notices/overdueDays/0")]
    [InlineData(Account, """{"overdueDays":[7,7]}""", "/notices/overdueDays/1")]
    [InlineData(Account, """{"overdueDays":[366]}""", "/notices/overdueDays/0")]
    [InlineData(Account, """{"overdueDays":[1,2,3,4,5,6,7,8,9,10,11]}""", "/notices/overdueDays")]
    [InlineData(Account, """{"kinds":{"invoice":{"staff":true}}}""", "/notices/kinds/invoice/staff")]
    [InlineData(Account, """{"kinds":{"returnRequested":{"client":true}}}""", "/notices/kinds/returnRequested/client")]
    [InlineData(Account, """{"kinds":{"orderNew":{"recipients":["a b@x"]}}}""", "/notices/kinds/orderNew/recipients/0")]
    [InlineData(Client, """{"recipients":["nobody"]}""", "/notices/recipients/0")]
    [InlineData(Client, """{"kinds":{"returnRequested":true}}""", "/notices/kinds/returnRequested")]
    public async Task Impossible_value_is_refused_with_its_place(string path, string notices, string place)
    {
        var before = await admin.CallAsync("GET", path).ExpectAsync(200);

        (await admin.CallAsync("PATCH", path, $$"""{"notices":{{notices}}}""", before.ETag).ExpectAsync(400)).Text.ShouldContain($"\"{place}\"");
    }
}
