using LeadExec.Bench;
using LeadExec.Bench.Auction;
using LeadExec.Bench.LeadList;
using LeadExec.Bench.Match;
using LeadExec.Bench.Ping;
using LeadExec.Bench.Scenarios;
using LeadExec.Bench.Servers;

return args switch
{
    [] => await MainBench.RunAsync([]),
    ["main", .. var rest] => await MainBench.RunAsync(rest),
    ["many", .. var rest] => await ManyBench.RunAsync(rest),
    ["hot-pool", .. var rest] => await HotPoolBench.RunAsync(rest),
    ["orders", .. var rest] => await OrdersBench.RunAsync(rest),
    ["journal", .. var rest] => await JournalBench.RunAsync(rest),
    ["match", .. var rest] => await MatchBench.RunAsync(rest),
    ["overload", .. var rest] => await OverloadBench.RunAsync(rest),
    ["scenarios", .. var rest] => await ScenarioBench.RunAsync(rest),
    ["cap-reset", .. var rest] => await CapResetBench.RunAsync(rest),
    ["soak", .. var rest] => await SoakBench.RunAsync(rest),
    ["leads", .. var rest] => await LeadListBench.RunAsync(rest),
    ["auction", .. var rest] => await AuctionBench.RunAsync(rest),
    ["ping", .. var rest] => await PingBench.RunAsync(rest),
    ["ping-cost", .. var rest] => await PingCostBench.RunAsync(rest),
    ["serve-floor", .. var rest] => await BareServer.RunAsync(rest, database => new GroupCommitSink(database)),
    ["serve-conventional", .. var rest] => await BareServer.RunAsync(rest, database => new StepwiseSink(database)),
    ["serve-bidders", .. var rest] => await BidderServer.RunAsync(rest),
    ["serve-fan-out", .. var rest] => await FanOutServer.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: LeadExec.Bench [main] [--seconds N] [--runs N] [--in-flight N] [--output DIR]
               LeadExec.Bench many [--accounts N] [--groups N] [--seconds N] [--runs N] [--in-flight N] [--output DIR]
               LeadExec.Bench hot-pool [--leads N] [--runs N] [--output DIR]
               LeadExec.Bench orders [--seconds N] [--runs N] [--in-flight N] [--output DIR]
               LeadExec.Bench match [--accounts N,N] [--alone yes] [--output DIR]
               LeadExec.Bench overload [--seconds N] [--runs N] [--in-flight N] [--takes N] [--output DIR]
               LeadExec.Bench scenarios [--seconds N] [--rate N] [--only NAME,NAME] [--in-flight N] [--output DIR]
               LeadExec.Bench cap-reset [--rate N] [--output DIR]
               LeadExec.Bench soak [--minutes N] [--rate N] [--restart-minutes N] [--in-flight N] [--output DIR]
               LeadExec.Bench auction [--bids N] [--auctions N] [--output DIR]
               LeadExec.Bench ping [--seconds N] [--runs N] [--in-flight N] [--output DIR]
               LeadExec.Bench ping-cost [--seconds N] [--in-flight N] [--output DIR]
               LeadExec.Bench leads [--leads N] [--output DIR]
               LeadExec.Bench journal [--seconds N] [--callers N]
        """);
    return 2;
}
