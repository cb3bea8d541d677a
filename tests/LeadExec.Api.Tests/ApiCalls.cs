using System.Text;

namespace LeadExec.Api.Tests;

/// <summary>Requests as short as tests want them.</summary>
internal static class ApiCalls
{
    public static async Task<ApiAnswer> CallAsync(this HttpClient client, string method, string path, string? json = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch).ShouldBeTrue();
        }

        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new ApiAnswer((int)response.StatusCode, text, response.Headers.ETag?.Tag, response.Headers);
    }

    public static async Task<ApiAnswer> ExpectAsync(this Task<ApiAnswer> call, int status)
    {
        var answer = await call;
        answer.Status.ShouldBe(status, answer.Text);
        return answer;
    }
}
