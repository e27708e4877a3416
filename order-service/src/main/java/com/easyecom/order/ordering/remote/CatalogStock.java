package com.easyecom.order.ordering.remote;

import static java.util.stream.Collectors.toMap;

import com.easyecom.internalapi.catalog.AllocationAnswer;
import com.easyecom.internalapi.catalog.AllocationRequest;
import com.easyecom.internalapi.catalog.IssueAnswer;
import com.easyecom.internalapi.catalog.IssueRequest;
import com.easyecom.internalapi.catalog.ProductAnswer;
import com.easyecom.internalapi.catalog.ProductFacts;
import com.easyecom.internalapi.catalog.ProductInquiry;
import com.easyecom.internalapi.catalog.ReallocationRequest;
import com.easyecom.internalapi.catalog.ReleaseRequest;
import com.easyecom.order.ordering.application.Placement;
import com.easyecom.order.ordering.application.ProductFigures;
import com.easyecom.order.ordering.application.Stock;
import com.easyecom.order.ordering.domain.Fulfilment;
import com.easyecom.order.ordering.domain.Order;
import com.easyecom.order.ordering.domain.SoldProduct;
import com.easyecom.order.ordering.domain.StockNeed;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The stock, over HTTP. */
@Singleton
class CatalogStock implements Stock {

  private final CatalogCalls catalog;

  CatalogStock(@RestClient CatalogCalls catalog) {
    this.catalog = catalog;
  }

  @Override
  public Allocation allocate(String requestKey, long orderId, Placement placement) {
    List<AllocationRequest.Line> lines =
        placement.lines().stream()
            .map(line -> new AllocationRequest.Line(line.productId(), line.quantity()))
            .toList();
    AllocationAnswer answer =
        catalog.allocate(new AllocationRequest(requestKey, orderId, lines, placement.issueAt()));
    return new Allocation(
        answer.orderId(),
        answer.products().stream().collect(toMap(ProductFacts::productId, CatalogStock::sold)));
  }

  private static SoldProduct sold(ProductFacts facts) {
    return new SoldProduct(facts.productId(), facts.sku(), facts.name(), facts.unitPrice());
  }

  @Override
  public Issue issue(Order order, Fulfilment fulfilment) {
    List<IssueRequest.Line> lines =
        fulfilment.part().lines().stream()
            .map(
                line ->
                    new IssueRequest.Line(
                        line.orderItemId(),
                        order.line(line.orderItemId()).productId(),
                        line.quantity()))
            .toList();
    IssueAnswer answer =
        catalog.issue(
            new IssueRequest(fulfilment.id(), order.id(), fulfilment.occurredAt(), lines));
    return new Issue(
        answer.occurredAt(),
        answer.lines().stream()
            .collect(toMap(IssueAnswer.Line::orderItemId, IssueAnswer.Line::cost)));
  }

  @Override
  public void reallocate(long orderId, long sequence, StockNeed need) {
    List<ReallocationRequest.Line> lines =
        need.products().entrySet().stream()
            .map(line -> new ReallocationRequest.Line(line.getKey(), line.getValue()))
            .toList();
    catalog.reallocate(new ReallocationRequest(orderId, sequence, lines));
  }

  @Override
  public Map<Long, ProductFigures> products(Collection<Long> productIds) {
    return catalog.products(new ProductInquiry(List.copyOf(productIds))).products().stream()
        .collect(toMap(ProductAnswer.Product::productId, CatalogStock::figures));
  }

  private static ProductFigures figures(ProductAnswer.Product product) {
    return new ProductFigures(
        new SoldProduct(product.productId(), product.sku(), product.name(), product.unitPrice()),
        product.isForSale(),
        product.available(),
        product.unitCost());
  }

  @Override
  public void release(long orderId) {
    catalog.release(new ReleaseRequest(orderId));
  }
}
