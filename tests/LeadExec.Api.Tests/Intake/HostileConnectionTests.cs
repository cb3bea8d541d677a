using System.Globalization;
using System.Net;
using LeadExec.Api.Intake;

namespace LeadExec.Api.Tests.Intake;

// FM-40, FM-41, FM-45; TH-03, TH-05; decision 7
public sealed class HostileConnectionTests
{
    private const string Head = "POST /processor/insert/general HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n";

    // Slowloris: half a header, and a body of one byte; the server ends both by itself and serves others meanwhile
    [Fact]
    public async Task Slowloris_slow_clients_are_ended_and_others_are_served_meanwhile()
    {
        await using var host = await IntakeHost.StartAsync();
        var slow = new List<RawConnection>();
        for (var at = 0; at < 100; at++)
        {
            slow.Add(await RawConnection.OpenAsync(host));
            await slow[at].SendAsync(at % 2 == 0 ? Head : Head + "Content-Length: 1000\r\n\r\nv");
        }

        using var served = await host.PostFormAsync(Posts.Form);
        var ends = await Task.WhenAll(slow.Select(connection => connection.ReadToEndAsync()));

        served.StatusCode.ShouldBe(HttpStatusCode.OK);
        ends.Where((_, at) => at % 2 == 0).ShouldAllBe(said => said.Length == 0 || said.StartsWith("HTTP/1.1 408"));
        ends.Where((_, at) => at % 2 == 1).ShouldAllBe(said => said.Length == 0 || said.StartsWith("HTTP/1.1 408"));
        host.Grains.Submitted.Count.ShouldBe(1);
        slow.ForEach(connection => connection.Dispose());
    }

    // FM-40
    [Theory]
    [InlineData("/processor/insert/general", "application/x-www-form-urlencoded")]
    [InlineData("/processor/insert/general/json/async", "application/json")]
    [InlineData("/v2/insert/general", "application/xml")]
    public async Task Endless_chunked_body_answers_413_and_closes(string path, string type)
    {
        await using var host = await IntakeHost.StartAsync();
        using var connection = await RawConnection.OpenAsync(host);
        await connection.SendAsync($"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: {type}\r\nTransfer-Encoding: chunked\r\n\r\n");

        var answer = connection.ReadToEndAsync();
        var sent = await connection.FloodAsync("1000\r\n" + new string('a', 4_096) + "\r\n", limit: 500_000_000);

        (await answer).ShouldStartWith("HTTP/1.1 413");
        sent.ShouldBeLessThan(500_000_000, "the server closed");
        host.Grains.Submitted.ShouldBeEmpty();
    }

    [Fact]
    public async Task Body_announced_as_50_megabytes_answers_413_before_it_is_sent()
    {
        await using var host = await IntakeHost.StartAsync();
        using var connection = await RawConnection.OpenAsync(host);

        await connection.SendAsync(Head + "Content-Length: 50000000\r\n\r\n");

        var said = await connection.ReadToEndAsync();
        said.ShouldStartWith("HTTP/1.1 413");
        said.ShouldContain("Connection: close");
        said.ShouldContain("<ResponseType>Data_Errors</ResponseType>");
    }

    // decision 7
    [Fact]
    public async Task Chunked_bodies_and_Expect_100_continue_are_accepted()
    {
        await using var host = await IntakeHost.StartAsync();
        using var connection = await RawConnection.OpenAsync(host);
        await connection.SendAsync(Head + "Transfer-Encoding: chunked\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n");
        (await connection.ReadLineAsync()).ShouldBe("HTTP/1.1 100 Continue");
        foreach (var piece in Posts.Form.Chunk(7))
        {
            await connection.SendAsync(string.Create(CultureInfo.InvariantCulture, $"{piece.Length:x};ext=1\r\n{new string(piece)}\r\n"));
        }

        await connection.SendAsync("0\r\n\r\n");

        var said = await connection.ReadToEndAsync();
        said.ShouldContain("HTTP/1.1 200 OK");
        host.Grains.Only.Fields.Length.ShouldBe(4);
    }

    // SmugglingCorpus (FM-45): an ambiguous request is refused or read in one way, and its tail never becomes a second post
    [Theory]
    [InlineData("Content-Length: 4\r\nContent-Length: 60\r\n\r\n")]
    [InlineData("Content-Length: 6 0\r\n\r\n")]
    [InlineData("Content-Length : 6\r\n\r\n")]
    [InlineData("Transfer-Encoding: xchunked\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked, identity\r\n\r\n")]
    [InlineData("Transfer-Encoding : chunked\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n")]
    [InlineData("X: y\r\n Transfer-Encoding: chunked\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n5;\nxxxxx\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n5;a=\nb\r\nabcde\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n5\nabcde\n0\n\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n-5\r\nabcde\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nabcde\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n0x5\r\nabcde\r\n0\r\n\r\n")]
    [InlineData("Content-Length: 5\0\r\n\r\n")]
    public async Task Smuggled_request_behind_an_ambiguous_one_is_never_processed(string rest)
    {
        await using var host = await IntakeHost.StartAsync();
        using var connection = await RawConnection.OpenAsync(host);
        var smuggled = Posts.Form.Replace("Ann&", "Smuggled&", StringComparison.Ordinal);

        await connection.SendAsync(Head + rest + $"{Head}Content-Length: {smuggled.Length}\r\nConnection: close\r\n\r\n{smuggled}");

        var said = await connection.ReadToEndAsync();
        said.Split("HTTP/1.1 ").Length.ShouldBeLessThanOrEqualTo(2, said);
        said.ShouldStartWith("HTTP/1.1 4");
        host.Grains.Submitted.ShouldBeEmpty();
    }

    // What the server reads in one way only: the tail becomes part of the body or is cut off
    [Theory]
    [InlineData("Content-Length: +6\r\n\r\n")]
    [InlineData("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")]
    public async Task Tail_of_an_odd_request_is_never_processed(string rest)
    {
        await using var host = await IntakeHost.StartAsync();
        using var connection = await RawConnection.OpenAsync(host);
        var smuggled = Posts.Form.Replace("Ann&", "Smuggled&", StringComparison.Ordinal);

        await connection.SendAsync(Head + rest + $"{Head}Content-Length: {smuggled.Length}\r\nConnection: close\r\n\r\n{smuggled}");

        await connection.ReadToEndAsync();
        host.Grains.Submitted.ShouldBeEmpty();
    }

    // FM-41: bounded memory per address, and no address can take all connections
    [Fact]
    public void Connections_of_one_address_are_bounded_and_forgotten_when_they_end()
    {
        var gate = new ConnectionGate(maximumPerAddress: 2);
        var (one, other) = (IPAddress.Parse("203.0.113.5"), IPAddress.Parse("203.0.113.6"));

        gate.TryEnter(one).ShouldBeTrue();
        gate.TryEnter(one).ShouldBeTrue();
        gate.TryEnter(one).ShouldBeFalse();
        gate.TryEnter(other).ShouldBeTrue();
        gate.Leave(one);
        gate.TryEnter(one).ShouldBeTrue();

        gate.Leave(one);
        gate.Leave(one);
        gate.Leave(other);
        gate.Remembered.ShouldBe(0);
    }
}
