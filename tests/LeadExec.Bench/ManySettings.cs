using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Values;
using LeadExec.TestKit.Silo;

namespace LeadExec.Bench;

/// <summary>
/// Three lead types on one installation: one with a single portal account, as in the main bench; one with two accounts that take
/// turns; and one with many accounts in delivery groups that take turns. Of the many each wants some states, and two in five a range
/// of amounts, so that about one in ten may have a lead.
/// </summary>
internal static class ManySettings
{
    public const int OneType = 1;
    public const int TwoType = 2;
    public const int ManyType = 3;

    private const int AccountsPerClient = 4;
    private const int FirstClient = 100;
    private const int MostStates = 20;

    private static readonly string[] States = ("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY").Split(' ');

    public static IReadOnlyList<NamedSetting> Of(int accounts, int groups)
    {
        var random = new Random(accounts);
        var one = SampleAccount.Portal(1, 1, OneType);
        var clients = Enumerable.Range(FirstClient, (accounts + AccountsPerClient - 1) / AccountsPerClient).ToList();
        return
        [
            SettingPublisher.Of(SampleAccount.Settings),
            .. new[] { OneType, TwoType, ManyType }.SelectMany(type => new[]
            {
                SettingPublisher.Of(SampleAccount.LeadType(type)), SettingPublisher.Of(SampleAccount.Source(type)), SettingPublisher.Of(SampleAccount.Campaign(type, type, type)),
            }),
            .. Enumerable.Range(1, groups + 1).Select(number => SettingPublisher.Of(Group(number))),
            SettingPublisher.Of(SampleAccount.Client(1)), SettingPublisher.Of(one), SettingPublisher.Of(SampleAccount.Account(one, 30m)),
            .. new[] { 2, 3 }.SelectMany(client => Buyer(client, groups + 1, TwoType, [SampleAccount.Account(SampleAccount.Portal(client, client, TwoType), 30m)])),
            .. clients.SelectMany((client, at) => Buyer(client, 1 + at % groups, ManyType, Accounts(client, Math.Min(AccountsPerClient, accounts - at * AccountsPerClient), random))),
        ];
    }

    private static DeliveryGroup Group(int number) => new() { Id = new DeliveryGroupId(number), Name = $"Group {number}", Position = number, Method = DistributionMethod.RoundRobin };

    private static IEnumerable<NamedSetting> Buyer(int number, int group, int type, IEnumerable<DeliveryAccount> accounts) =>
    [
        SettingPublisher.Of(SampleAccount.Client(number) with { DeliveryGroupId = new DeliveryGroupId(group) }),
        SettingPublisher.Of(SampleAccount.Portal(number, number, type)),
        .. accounts.Select(SettingPublisher.Of),
    ];

    private static IEnumerable<DeliveryAccount> Accounts(int client, int count, Random random) => Enumerable.Range(0, count).Select(at =>
        SampleAccount.Account(SampleAccount.Portal(client, client, ManyType), random.Next(10, 60)) with { Id = new DeliveryAccountId(FirstClient + client * AccountsPerClient + at), Criteria = Criteria(random) }).ToList();

    private static CriteriaGroup Criteria(Random random)
    {
        var wanted = (int)Math.Round(Math.Exp(random.NextDouble() * Math.Log(MostStates)));
        var states = States.ToArray();
        random.Shuffle(states);
        var inStates = new FieldTest("State", CriteriaOperator.IsAnyOf, [.. states.Take(wanted)]);
        return new CriteriaGroup(GroupKind.And, random.Next(5) < 2
            ? [inStates, new FieldTest("LoanAmount", CriteriaOperator.Between, [$"{random.Next(50, 300)}000", $"{random.Next(300, 900)}000"])]
            : [inStates]);
    }
}
