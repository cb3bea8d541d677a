using LeadExec.Domain.Capacity;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Leads;
using LeadExec.TestKit.Journal;

namespace LeadExec.Postgres.Tests.Journal;

/// <summary>The writer answers every command of a random history as the plain model does: windows, epochs, slots, claims, funds, keys.</summary>
public sealed class ModelComparisonTests
{
    // A Sunday night: the histories run over days, a week's end and a month's end, and are the same on every day. Long past, for
    // the checker compares with the database's clock.
    private static readonly DateTimeOffset Start = new(2025, 6, 22, 1, 9, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Writer_and_model_agree_on_a_random_history(int seed)
    {
        await using var harness = await PostgresJournalHarness.StartAsync();
        harness.Now = Start;
        var model = new InMemoryLeadJournal(() => harness.Now);
        foreach (var books in new[] { harness.Books, model })
        {
            await books.EnsureRowsAsync([new BookRow(BookKind.Campaign, Make.Campaign.Value), .. Rows(BookKind.DeliveryAccount), .. Rows(BookKind.ClientCaps)], CancellationToken.None);
            await books.AddFundsAsync(new ClientId(1), Money.FromCents(60_000), new Guid(seed, 0, 0, new byte[8]), CancellationToken.None);
            await books.OpenOrderAsync(new OrderId(1), Money.Zero, 6, CancellationToken.None);
        }

        var history = new History(seed);
        for (var step = 0; step < 400; step++)
        {
            harness.Now += history.Pause();
            var command = history.Next(harness.Now);
            var expected = await model.CommitAsync(command, CancellationToken.None);
            var actual = await harness.Journal.CommitAsync(command, CancellationToken.None);
            actual.ShouldBe(expected, $"step {step}: {command.Stage} {command.Hold?.Exclusive} {command.Outcome?.State}");
            history.Heard(command, expected);
        }

        foreach (var lead in history.Leads)
        {
            var booked = await harness.Record.LoadAsync(lead, CancellationToken.None);
            booked!.Cost.ShouldBe((await model.LoadAsync(lead, CancellationToken.None))!.Cost); // F-02
        }

        history.Done.ShouldBeGreaterThan(80);
        history.Refused.Count.ShouldBeGreaterThanOrEqualTo(5);
        await Checked.CleanSoFarAsync(harness.Database.DataSource);
    }

    private static IEnumerable<BookRow> Rows(BookKind kind) => Enumerable.Range(1, 4).Select(id => new BookRow(kind, id));

    /// <summary>Commands drawn from few leads, clients, persons and keys, so that they meet.</summary>
    private sealed class History(int seed)
    {
        private readonly Random random = new(seed);
        private readonly Random shares = new(seed + 1_000); // its own: the histories stay those they were
        private readonly List<(LeadId Lead, AttemptId? Attempt, LeadCommit Command)> known = [];

        public IEnumerable<LeadId> Leads => known.Select(entry => entry.Lead).Distinct();

        public int Done { get; private set; }

        public HashSet<RejectReason> Refused { get; } = [];

        public TimeSpan Pause() => random.Next(12) == 0 ? TimeSpan.FromMinutes(random.Next(1, 900)) : TimeSpan.FromSeconds(random.Next(40));

        public LeadCommit Next(DateTimeOffset now)
        {
            var draw = random.Next(10);
            if (known.Count == 0 || draw < 4)
            {
                return Make.Received(Receipt(now), random.Next(4) > 0 ? Hold(now) : null) with { Answer = random.Next(5) == 0 ? Make.Answer() : null };
            }

            var (lead, attempt, earlier) = known[random.Next(known.Count)];
            if (draw == 4)
            {
                return earlier;
            }

            if (attempt is null || draw > 7)
            {
                return Make.Holding(lead, Hold(now)) with { Epoch = random.Next(15) == 0 ? 2 : 1 };
            }

            var states = new[] { AttemptState.Accepted, AttemptState.Accepted, AttemptState.Rejected, AttemptState.NotSent, AttemptState.Failed, AttemptState.Unknown };
            var settle = Make.Settled(lead, attempt.Value, states[random.Next(states.Length)], random.Next(8) == 0 ? 5000 : random.Next(4000));
            settle = settle with { Outcome = settle.Outcome! with { ReleaseSlot = random.Next(2) == 0, Manual = random.Next(4) == 0 } };
            return random.Next(3) == 0 ? settle with { Hold = Hold(now), Stage = FlowStage.Sending } : settle;
        }

        public void Heard(LeadCommit command, LeadCommitReply reply)
        {
            Done += reply.Answer == CommitAnswer.Done ? 1 : 0;
            if (reply.Answer == CommitAnswer.Refused)
            {
                Refused.Add(reply.Reason);
            }

            if (reply.Answer == CommitAnswer.Done)
            {
                known.Add((command.LeadId, command.Hold?.AttemptId, command));
            }
        }

        private LeadReceipt Receipt(DateTimeOffset now) => Make.Receipt() with
        {
            MaximumDeliveries = random.Next(3) switch { 0 => null, 1 => 1, _ => 3 },
            Validity = random.Next(6) == 0 ? LeadValidity.Rejected : LeadValidity.Valid,
            Claim = random.Next(3) == 0 ? null : Make.Claim("p" + random.Next(25), random.Next(3)) with { CheckRejected = random.Next(2) == 0, MarkOnly = random.Next(4) == 0 },
            IdempotencyKey = random.Next(3) == 0 ? "k" + random.Next(40) : null,
            BodyHash = Make.Hash(random.Next(60)),
            RevenueShare = shares.Next(2) == 0 ? null : new RevenueShare { Percent = shares.Next(10_001) / 100m, PerSale = shares.Next(2) == 0 ? null : Money.FromCents(shares.Next(300)) },
            CampaignLimits = new QuantityLimits { PerHour = 12, PerDay = 30 },
            CampaignWindows = Keys(now),
        };

        private AttemptHold Hold(DateTimeOffset now)
        {
            var client = random.Next(1, 5);
            return Make.Hold() with
            {
                ClientId = new ClientId(client),
                AccountId = new DeliveryAccountId(client),
                UsesWallet = client == 1,
                OrderId = client == 2 ? new OrderId(1) : null,
                Exclusive = random.Next(5) == 0,
                Instant = random.Next(5) == 0,
                Test = random.Next(10) == 0,
                AccountLimits = new QuantityLimits { PerHour = random.Next(3) == 0 ? 3 : null, PerDay = 8, PerWeek = 14, PerMonth = 20 },
                ClientLimits = random.Next(2) == 0 ? new QuantityLimits { PerHour = 4, PerDay = 7 } : QuantityLimits.None,
                Windows = Keys(now),
            };
        }

        private static WindowKeys Keys(DateTimeOffset now)
        {
            var monday = now.AddDays(-(((int)now.DayOfWeek + 6) % 7));
            return new WindowKeys((now.Year * 10000) + (now.Month * 100) + now.Day, (monday.Year * 10000) + (monday.Month * 100) + monday.Day, (now.Year * 100) + now.Month);
        }
    }
}
