namespace LeadExec.Grains.Tests.Engine;

/// <summary>Posts leads to the catalog's campaign one after the other and says who bought them.</summary>
internal static class Served
{
    /// <summary>Accounts that bought, one word per lead; several sales of one lead are joined by "+", none is "-".</summary>
    public static async Task<string> ServeAsync(this EngineHost engine, string phones, int leads, Action<int>? before = null)
    {
        var served = new List<string>();
        for (var lead = 1; lead <= leads; lead++)
        {
            engine.Time.Advance(TimeSpan.FromSeconds(1));
            before?.Invoke(lead);
            var campaign = engine.Catalogs.Current.Campaigns.Keys.Min(id => id.Value);
            var reply = await engine.PostAsync($"{phones}{lead:00}", change: command => command with { CampaignId = campaign });
            var sales = await engine.SalesAsync(reply.LeadId);
            served.Add(sales.Count == 0 ? "-" : string.Join('+', sales.Select(sale => sale.Split(':')[0])));
        }

        return string.Join(' ', served);
    }
}
