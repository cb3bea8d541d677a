using System.IO.Compression;

namespace LeadExec.BuyerSimulator;

/// <summary>Sends an answer with the fault that the behaviour asks for.</summary>
internal static class FaultyAnswers
{
    private static readonly byte[] GarbageBytes = [0x00, 0x01, 0xFE, 0xFF, 0xC0, 0x80, 0x13, 0x37, 0xF8, 0x88];

    public static async Task SendAsync(HttpContext context, BuyerBehaviour behaviour, byte[] answer)
    {
        var (response, aborted) = (context.Response, context.RequestAborted);
        switch (behaviour.Fault)
        {
            case BuyerFault.Hang:
                await Task.Delay(Timeout.Infinite, aborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return;
            case BuyerFault.ResetAfterRead:
                BuyerDesk.Reset(context);
                return;
            case BuyerFault.Drip:
                await DripAsync(response, answer, behaviour.DripMs, aborted);
                return;
            case BuyerFault.Endless:
                await EndlessAsync(response, aborted);
                return;
            case BuyerFault.ResetMidAnswer or BuyerFault.WrongLength:
                response.ContentLength = answer.Length + 100;
                await response.Body.WriteAsync(answer, aborted);
                await response.Body.FlushAsync(aborted);
                if (behaviour.Fault == BuyerFault.ResetMidAnswer)
                {
                    BuyerDesk.Reset(context);
                }

                return;
            case BuyerFault.HugeHeader:
                response.Headers["X-Huge"] = new string('h', 70 * 1024);
                break;
            case BuyerFault.Garbage:
                answer = GarbageBytes;
                break;
            case BuyerFault.InvalidUtf8:
                answer = [.. answer[..^1], .. ",\"note\":\""u8, 0xC3, 0x28, .. "\"}"u8];
                break;
            case BuyerFault.Gzip:
                response.Headers.ContentEncoding = "gzip";
                answer = Compress(answer);
                break;
            case BuyerFault.None or BuyerFault.ResetBeforeRead or BuyerFault.BothTexts:
                break;
        }

        await response.Body.WriteAsync(answer, aborted);
    }

    private static async Task DripAsync(HttpResponse response, byte[] answer, int pauseMs, CancellationToken aborted)
    {
        foreach (var one in answer)
        {
            await response.Body.WriteAsync(new[] { one }, aborted);
            await response.Body.FlushAsync(aborted);
            await Task.Delay(pauseMs, aborted);
        }
    }

    private static async Task EndlessAsync(HttpResponse response, CancellationToken aborted)
    {
        var block = new byte[64 * 1024];
        Array.Fill(block, (byte)'e');
        while (!aborted.IsCancellationRequested)
        {
            await response.Body.WriteAsync(block, aborted);
        }
    }

    private static byte[] Compress(byte[] answer)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(answer);
        }

        return packed.ToArray();
    }
}
