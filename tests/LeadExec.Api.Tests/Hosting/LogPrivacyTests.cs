using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Tests.Hosting;

public sealed class LogPrivacyTests
{
    private const string Person = "ada@example.com";

    [Fact]
    public async Task Query_strings_are_not_logged()
    {
        var log = new Memory();
        await using var app = await HostedApp.StartAsync(b => b.Logging.AddProvider(log));

        await app.GetAsync("/processor/insert/general?Email=" + Person);

        log.Lines.ShouldNotContain(l => l.Contains(Person));
    }

    /// <summary>The same request is logged with its address when the filters are taken away, so the test above looks at the right thing.</summary>
    [Fact]
    public async Task Query_strings_would_be_logged_without_the_filters()
    {
        var log = new Memory();
        await using var app = await HostedApp.StartAsync(b =>
        {
            b.Logging.AddProvider(log);
            b.Services.PostConfigure<LoggerFilterOptions>(o => o.Rules.Clear());
        });

        await app.GetAsync("/processor/insert/general?Email=" + Person);

        log.Lines.ShouldContain(l => l.Contains(Person));
    }

    [Fact]
    public async Task Console_writes_json_without_scopes()
    {
        await using var app = await HostedApp.StartAsync();

        app.Services.GetServices<ILoggerProvider>().ShouldHaveSingleItem().ShouldBeOfType<ConsoleLoggerProvider>();
        app.Services.GetRequiredService<IOptions<ConsoleLoggerOptions>>().Value.FormatterName.ShouldBe(ConsoleFormatterNames.Json);
        app.Services.GetRequiredService<IOptionsMonitor<JsonConsoleFormatterOptions>>().CurrentValue.IncludeScopes.ShouldBeFalse();
    }

    private sealed class Memory : ILoggerProvider, ILogger
    {
        internal ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
