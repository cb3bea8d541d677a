namespace LeadExec.Api.Tests.Operations;

// E-61, CLNT-21: deliveries that count once confirmed, over HTTP against the whole product.
public sealed class ConfirmationTests(WholeProduct product) : IClassFixture<WholeProduct>
{
    [Fact]
    public async Task Staff_confirm_in_time_and_once_and_are_refused_clearly_when_it_is_too_late()
    {
        var admin = await product.AdministratorAsync();
        var account = $"/api/v1/delivery-accounts/{WholeProduct.Portal}";
        var before = await admin.CallAsync("GET", account).ExpectAsync(200);
        await admin.CallAsync("PATCH", account, """{"confirmWithinHours":2}""", before.ETag).ExpectAsync(200);

        var (lead, attempt) = await PostAsync();
        (await product.Database.ScalarAsync<short>($"select state from attempt where id = '{attempt}'")).ShouldBe((short)7);
        var confirmed = await admin.CallAsync("POST", Path(lead, attempt)).ExpectAsync(200);
        confirmed.Json["before"]!.GetValue<bool>().ShouldBeFalse();
        (await admin.CallAsync("POST", Path(lead, attempt)).ExpectAsync(200)).Json["before"]!.GetValue<bool>().ShouldBeTrue();
        (await product.Database.ScalarAsync<long>($"select cents from sale where attempt_id = '{attempt}'")).ShouldBe(4000);
        (await product.Database.ScalarAsync<string>($"select actor from audit_entry where subject = 'attempt/{attempt}' limit 1")).ShouldBe("user/1");

        var (other, late) = await PostAsync();
        await product.Database.ExecuteAsync($"update attempt set pinned_until = now() - interval '1 minute', confirm_until = now() - interval '1 minute' where id = '{late}'");
        (await admin.CallAsync("POST", Path(other, late)).ExpectAsync(409)).Code.ShouldBe("confirmedTooLate");
        (await product.Database.ScalarAsync<long>($"select count(*) from sale where attempt_id = '{late}'")).ShouldBe(0);

        var sold = await product.PostAsync(WholeProduct.Taking);
        var accepted = await product.Database.ScalarAsync<Guid>($"select id from attempt where lead_id = '{sold}'");
        (await admin.CallAsync("POST", Path(sold, accepted)).ExpectAsync(409)).Code.ShouldBe("noConfirmationAwaited");
        await admin.CallAsync("POST", Path(sold, Guid.NewGuid())).ExpectAsync(404);
        await admin.CallAsync("POST", Path(Guid.NewGuid(), accepted)).ExpectAsync(404);
    }

    private static string Path(Guid lead, Guid attempt) => $"/api/v1/leads/{lead}/attempts/{attempt}/confirm";

    private async Task<(Guid Lead, Guid Attempt)> PostAsync()
    {
        var lead = await product.PostAsync(WholeProduct.Portal);
        return (lead, await product.Database.ScalarAsync<Guid>($"select id from attempt where lead_id = '{lead}'"));
    }
}
